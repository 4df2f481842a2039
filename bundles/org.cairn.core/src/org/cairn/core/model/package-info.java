// SPDX-License-Identifier: EPL-2.0
/**
 * API. The documents of the enquiry: reading and saving them, checking them, what they refer to and what they say. The classes of
 * their elements are in {@code org.cairn.model}; what they do is here.
 */
package org.cairn.core.model;
