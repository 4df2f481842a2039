// SPDX-License-Identifier: EPL-2.0
package org.cairn.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.core.findings.Triangulation;
import org.cairn.core.model.ModelWords;
import org.cairn.model.enquiry.Activity;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.Finding;
import org.cairn.model.enquiry.Indicator;
import org.cairn.model.enquiry.IntendedImpact;
import org.cairn.model.enquiry.Output;
import org.cairn.model.enquiry.Phase;
import org.cairn.model.enquiry.PhaseKind;
import org.cairn.model.enquiry.Section;
import org.cairn.model.enquiry.SustainAction;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;

/**
 * An enquiry as a case study, in the order of the published one that Cairn comes from: context, question, intended impact, baseline,
 * innovation, impact with claims, an example, validation, what lasts. What somebody has written stands as it is; where nothing is written,
 * what the enquiry holds is set down.
 */
final class CaseStudyReport {

    private static final List<String> ORDER = List.of("Context", "Question", "Intended impact", "Baseline", "Innovation", "Impact", "Example",
            "Validation", "As we move forwards");

    private final Material material;
    private final Page page;
    private final Enquiry enquiry;

    CaseStudyReport(Material material, Enquiry enquiry) {
        this.material = material;
        this.enquiry = enquiry;
        page = material.page();
    }

    void write() {
        page.heading(1, enquiry.getName());
        page.remark(Material.joined("Case study", enquiry.getTheme()));
        List<Section> written = enquiry.getCaseStudy() == null ? List.of() : enquiry.getCaseStudy().getSections();
        if (written.isEmpty()) {
            ORDER.forEach(heading -> section(heading, "", 0));
        } else {
            written.forEach(section -> section(section.getHeading(), section.getText(), section.getWordLimit()));
        }
        impactTable();
        sources();
    }

    /** What a section is about is told by the word in its heading. */
    private void section(String heading, String text, int limit) {
        String about = heading.toLowerCase(Locale.ROOT);
        boolean claims = about.contains("claim") || about.equals("impact");
        int from = page.blocks().size();
        page.heading(2, heading);
        page.text(text);
        int words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        if (limit > 0 && words > limit) {
            page.remark(words + " words; the limit is " + limit + ".");
        }
        if (claims) {
            claims();
        } else if (text.isBlank()) {
            fill(about);
        }
        if (page.blocks().size() == from + 1) {
            page.blocks().removeLast(); // a heading with nothing below it
        }
    }

    private void fill(String about) {
        if (about.contains("question")) {
            page.text(question());
            page.text(enquiry.getRationale());
        } else if (about.contains("context")) {
            page.text(enquiry.getScope());
            page.bullets(enquiry.getTeam().stream().map(member -> Material.joined(member.getName().isBlank() ? material.person(member.getPerson())
                    : member.getName(), member.getRole(), material.school(member.getSchool()))).toList());
        } else if (about.contains("intended")) {
            page.bullets(enquiry.getImpacts().stream().map(IntendedImpact::getStatement).toList());
        } else if (about.contains("baseline")) {
            phase(PhaseKind.BASELINE);
        } else if (about.contains("innovation")) {
            phase(PhaseKind.INNOVATION);
        } else if (about.contains("example")) {
            material.library().all(Enquiry.class).stream().filter(each -> enquiry.getId().equals(each.getPartOf())).forEach(this::example);
        } else if (about.contains("validation")) {
            new ClaimsReport(material).validations(enquiry.getValidations());
        } else if (about.contains("forward")) {
            page.bullets(enquiry.getSustain().stream().map(SustainAction::getWhat).toList());
            page.bullets(enquiry.getOutputs().stream().map(CaseStudyReport::output).toList());
        }
    }

    private String question() {
        String own = enquiry.getQuestion() == null ? "" : Material.now(enquiry.getQuestion().getWordings());
        return own.isBlank() && !enquiry.getQuestions().isEmpty() ? Material.now(enquiry.getQuestions().getFirst().getWordings()) : own;
    }

    private static String output(Output output) {
        return Material.joined(output.getName(), output.getKind(), output.isBeyond() ? "beyond the alliance" : "", output.getAddress());
    }

    private void phase(PhaseKind kind) {
        for (Phase phase : enquiry.getPhases()) {
            if (phase.getKind() == kind) {
                page.text(phase.getSummary());
                page.remark(phase.getEvidence().isBlank() ? "" : "Evidence: " + phase.getEvidence());
                page.bullets(phase.getActivities().stream().map(Activity::getText).toList());
                page.bullets(phase.getFindings().stream().map(Finding::getText).toList());
            }
        }
    }

    private void example(Enquiry part) {
        page.heading(3, part.getName());
        page.text(new CaseStudyReport(material, part).question());
        page.bullets(part.getPhases().stream().flatMap(phase -> phase.getFindings().stream()).map(Finding::getText).toList());
    }

    private void claims() {
        ClaimSet set = material.library().find(enquiry.getClaims(), ClaimSet.class).orElse(null);
        if (set == null) {
            phase(PhaseKind.IMPACT);
            return;
        }
        int number = 1;
        for (Claim claim : set.getClaims()) {
            Triangulation sides = Triangulation.of(material.view(), claim);
            page.text(number++ + ". " + Material.now(claim.getWordings()));
            page.remark("Evidence: " + (sides.kinds().isEmpty() ? "none" : String.join(", ", sides.kinds()))
                    + (sides.contradicting() > 0 ? "; " + sides.contradicting() + " against" : "")
                    + (sides.qualifying() > 0 ? "; " + sides.qualifying() + " qualifying" : "") + ".");
        }
    }

    private void impactTable() {
        List<List<String>> rows = new ArrayList<>();
        for (IntendedImpact impact : enquiry.getImpacts()) {
            rows.add(List.of(ModelWords.of(impact.getAudience()), impact.getStatement(), impact.getActual()));
            for (Indicator indicator : impact.getIndicators()) {
                rows.add(List.of("", indicator.getMeasure(), Material.joined(indicator.getBaseline().isBlank() ? "" : "before: "
                        + indicator.getBaseline(), indicator.getTarget().isBlank() ? "" : "target: " + indicator.getTarget(),
                        indicator.getValue().isBlank() ? "" : "now: " + indicator.getValue())));
            }
        }
        if (!rows.isEmpty()) {
            page.heading(2, "Intended and actual impact");
            page.grid(List.of("For", "Intended", "Actual"), rows);
        }
    }

    private void sources() {
        if (enquiry.getProvenance() != null) {
            page.note(Material.joined("Source: " + enquiry.getProvenance().getTitle(), enquiry.getProvenance().getAuthors(),
                    enquiry.getProvenance().getPlace()) + ".");
        }
    }
}
