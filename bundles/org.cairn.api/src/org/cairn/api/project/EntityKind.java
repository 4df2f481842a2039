// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

/** The kinds of thing a project holds that can be referred to by GUID. */
public enum EntityKind {
    /** The project itself. */
    PROJECT,
    /** A journal, interview, field note or other document: {@link Source}. */
    SOURCE,
    /** {@link Person}. */
    PERSON,
    /** {@link School}. */
    SCHOOL,
    /** {@link Group}. */
    GROUP,
    /** {@link Attribute}. */
    ATTRIBUTE,
    /** {@link Coder}. */
    CODER,
    /** {@link Code}. */
    CODE,
    /** {@link Coding}. */
    CODING,
    /** {@link Memo}. */
    MEMO,
    /** {@link Link}. */
    LINK,
    /** {@link StandingQuery}. */
    STANDING_QUERY,
    /** {@link InboxItem}. */
    INBOX_ITEM,
    /** {@link ModelDocument}. */
    DOCUMENT,
    /** {@link CodeSet}. */
    CODE_SET,
    /** {@link PersonRole}. */
    ROLE,
    /** {@link Consent}. */
    CONSENT,
    /** {@link CodingRound}. */
    CODING_ROUND,
    /** {@link RegionCoding}. */
    REGION,
    /** {@link Media}. */
    MEDIA
}
