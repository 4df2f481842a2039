// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis;

import java.util.Objects;

/**
 * What an analysis says of itself. Begin with {@link #of} and add: {@code AnalysisInfo.of(…).in("Codes").about("…").version("2")}.
 *
 * <p>Texts are English; {@link Phrases} tells how to add other languages.
 *
 * @param id unique: the reversed name of somebody's domain and a name, lower case letters, digits, {@code -} and {@code .}; what is typed
 *        on the command line, where the part behind the last point is enough while it is unique
 * @param label a few words, for menus and headings
 * @param group under which heading it stands in the gallery; one of ours ({@link #CODES} and so on) or any other
 * @param description what it answers, how it counts, and the published source of its formula; whole sentences, may be empty
 * @param parameters the record of its parameters; {@link NoParameters} for none
 * @param version of the method: another one whenever the same project would give another result
 */
public record AnalysisInfo(String id, String label, String group, String description, Class<? extends Record> parameters,
        String version) {

    /** Which codes, how often and where. */
    public static final String CODES = "Codes";
    /** How far coders agree, and people who rank. */
    public static final String AGREEMENT = "Agreement";
    /** Words of the texts. */
    public static final String WORDS = "Words";
    /** What changes. */
    public static final String TIME = "Time";
    /** What is like what. */
    public static final String SIMILARITY = "Similarity";
    /** Cases and groups beside each other. */
    public static final String CASES = "Cases";
    /** How far the evidence carries: saturation, triangulation, gaps. */
    public static final String QUALITY = "Quality of evidence";
    /** Everything else. */
    public static final String OTHER = "Other";

    public AnalysisInfo {
        if (!id.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw new IllegalArgumentException("The id of an analysis has lower case letters, digits, points and hyphens: " + id);
        }
        if (label.isBlank() || group.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("An analysis needs a label, a group and a version: " + id);
        }
        Objects.requireNonNull(parameters, "parameters");
        description = description == null ? "" : description;
    }

    public static AnalysisInfo of(String id, String label, Class<? extends Record> parameters) {
        return new AnalysisInfo(id, label, OTHER, "", parameters, "1");
    }

    public AnalysisInfo in(String newGroup) {
        return new AnalysisInfo(id, label, newGroup, description, parameters, version);
    }

    public AnalysisInfo about(String newDescription) {
        return new AnalysisInfo(id, label, group, newDescription, parameters, version);
    }

    public AnalysisInfo version(String newVersion) {
        return new AnalysisInfo(id, label, group, description, parameters, newVersion);
    }

    /** The part of the id behind the last point: enough on the command line while no other has the same. */
    public String shortId() {
        return id.substring(id.lastIndexOf('.') + 1);
    }
}
