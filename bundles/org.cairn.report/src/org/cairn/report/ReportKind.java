// SPDX-License-Identifier: EPL-2.0
package org.cairn.report;

import java.util.List;
import java.util.Optional;

/** The reports there are. */
public enum ReportKind {
    /** An enquiry from its context to what it leaves behind, in the order of published case studies. */
    CASE_STUDY("case-study", List.of("enquiry")),
    /** A meeting with its agenda, the updates that belong to it, and the challenges they have in common. */
    CLUSTER_UPDATE("cluster-update", List.of("meeting")),
    /** Where somebody stands by a framework: before, now, and where to be next. */
    APPRAISAL("appraisal", List.of("assessment")),
    /** Every ethics form with what is still missing, consents, and who shares what. */
    ETHICS_REGISTER("ethics-register", List.of()),
    /** Claims with what speaks for and against them. */
    CLAIMS("claims", List.of("claims"));

    private final String key;
    private final List<String> documents;

    ReportKind(String key, List<String> documents) {
        this.key = key;
        this.documents = documents;
    }

    /** What it is called on the command line. */
    public String key() {
        return key;
    }

    /** The kinds of model documents that it is about, one document each time; empty if it is about the whole project. */
    public List<String> documents() {
        return documents;
    }

    /** The report with that key. */
    public static Optional<ReportKind> named(String key) {
        return List.of(values()).stream().filter(kind -> kind.key.equals(key)).findFirst();
    }
}
