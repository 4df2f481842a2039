// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.golden;

import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.testkit.FakeProject;

/**
 * A small project of everything that is easily counted wrong: characters beyond the 16 bits of a Java char, codings that overlap, touch,
 * nest and are there twice, three coders of whom one coded nearly nothing, an empty source, the same text twice, refused and unanswered
 * consent, no author, no date, no phase, a code nobody used, and commas, quotation marks and line ends in names.
 */
final class AwkwardProject {

    private AwkwardProject() {
    }

    static FakeProject make() {
        FakeProject project = FakeProject.of()
                .school("Oak, \"Lane\"").school("Elm")
                .person("Ana", "teacher", "Oak, \"Lane\"").person("Bo 😀", "pupil", "Elm").person("Cy", "", null)
                .person("Dee", "teacher", "Elm")
                .group("Trio", "Ana", "Bo 😀", "Dee").group("Nobody")
                .attribute(EntityKind.PERSON, "subject", "maths", "music").value("Ana", "subject", "maths").value("Dee", "subject", "music")
                .consent("Dee", Consent.State.REFUSED)
                .consent("Bo 😀", Consent.Use.QUOTATION, Consent.State.REFUSED)
                .source("Week 1", "𝔗rust grows 😀 slowly.\n\nThe lesson was a lesson in trust. Trust me, I said.",
                        facts -> facts.by("Ana").in("baseline").on("2012-09-30"))
                .source("Week 2", "The lesson went well 😀😀. We planned the next lesson; nobody spoke.\n\nTrust was there.",
                        facts -> facts.by("Ana").in("impact").on("2013-06-01"))
                .source("Week 2, again", "The lesson went well 😀😀. We planned the next lesson; nobody spoke.\n\nTrust was there.",
                        facts -> facts.by("Bo 😀").in("impact").on("2013-06-01"))
                .source("Empty", "", facts -> facts.by("Bo 😀").in("baseline"))
                .source("Říjen", "Žáci se učitele ptali. 教師も学ぶ。", facts -> facts.language("cs").kind("interview").by("Cy"))
                .source("Refused", "The lesson nobody may count: trust.", facts -> facts.by("Dee").in("impact").on("2013-05-05"))
                .source("Nobody's", "A trusting lesson", facts -> facts.kind("interview").at("Elm"))
                .code("Impact").code("Impact > Trust").code("Impact > \"Odd\", name").code("Lesson").code("Unused");
        project.coder("Ann")
                .coding("Week 1", "Trust", "𝔗rust grows 😀 slowly").coding("Week 1", "Impact", "grows 😀")
                .coding("Week 1", "Lesson", "The lesson was a lesson").coding("Week 1", "Trust", " in trust")
                .coding("Week 1", "Trust", "trust. Trust").coding("Week 1", "Trust", "Trust me")
                .coding("Week 2", "Lesson", "The lesson went well 😀😀").coding("Week 2", "\"Odd\", name", "😀")
                .coding("Week 2", "Impact", 0, 40).coding("Week 2, again", "Lesson", "The lesson went well")
                .coding("Refused", "Trust", "trust").coding("Nobody's", "Lesson", "lesson");
        project.coder("Ben")
                .coding("Week 1", "Trust", "𝔗rust grows").coding("Week 1", "Impact", "grows 😀")
                .coding("Week 1", "Lesson", "lesson in trust. Trust me").coding("Week 2", "Lesson", "next lesson")
                .coding("Week 2", "Lesson", "The lesson").coding("Week 2, again", "Trust", "Trust was there")
                .coding("Říjen", "Impact", "教師も学ぶ");
        return project.coder("Cleo").coding("Week 2", "Impact", 3, 40).coding("Week 2", "\"Odd\", name", "😀😀");
    }
}
