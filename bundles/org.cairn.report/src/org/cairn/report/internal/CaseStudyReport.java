// SPDX-License-Identifier: EPL-2.0
package org.cairn.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairn.core.findings.Triangulation;
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

    /** What a section may be about, in the order of the published case study; {@code section.…} of the phrases is its heading. */
    private static final List<String> ORDER = List.of("context", "question", "intended", "baseline", "innovation", "impact", "example",
            "validation", "forward");

    /** By which words in a heading a section is known, whatever the language of the report; the first that fits counts. */
    private static final Map<String, Pattern> ABOUT = new LinkedHashMap<>();

    static {
        ABOUT.put("claims", Pattern.compile("claim|behauptung|^impact$|^wirkung$"));
        ABOUT.put("question", Pattern.compile("question|frage"));
        ABOUT.put("context", Pattern.compile("context|kontext"));
        ABOUT.put("intended", Pattern.compile("intended|beabsichtigt"));
        ABOUT.put("baseline", Pattern.compile("baseline|ausgangslage"));
        ABOUT.put("innovation", Pattern.compile("innovation|erprobung"));
        ABOUT.put("example", Pattern.compile("example|beispiel"));
        ABOUT.put("validation", Pattern.compile("validation|bestätigung"));
        ABOUT.put("forward", Pattern.compile("forward|wie es weitergeht"));
    }

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
        page.remark(Material.joined(material.say("case-study"), enquiry.getTheme()));
        List<Section> written = enquiry.getCaseStudy() == null ? List.of() : enquiry.getCaseStudy().getSections();
        if (written.isEmpty()) {
            ORDER.forEach(about -> section(material.say("section." + about), "", 0));
        } else {
            written.forEach(section -> section(section.getHeading(), section.getText(), section.getWordLimit()));
        }
        impactTable();
        sources();
    }

    /** What a section is about is told by a word in its heading. */
    private void section(String heading, String text, int limit) {
        String about = about(heading);
        int from = page.blocks().size();
        page.heading(2, heading);
        page.text(text);
        int words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        if (limit > 0 && words > limit) {
            page.remark(material.say("words", words, limit));
        }
        if (about.equals("claims")) {
            claims();
        } else if (text.isBlank()) {
            fill(about);
        }
        if (page.blocks().size() == from + 1) {
            page.blocks().removeLast(); // a heading with nothing below it
        }
    }

    private static String about(String heading) {
        String words = heading.strip().toLowerCase(Locale.ROOT);
        return ABOUT.entrySet().stream().filter(each -> each.getValue().matcher(words).find()).map(Map.Entry::getKey)
                .findFirst().orElse("");
    }

    private void fill(String about) {
        switch (about) {
            case "question" -> {
                page.text(question());
                page.text(enquiry.getRationale());
            }
            case "context" -> {
                page.text(enquiry.getScope());
                page.bullets(enquiry.getTeam().stream().map(member -> Material.joined(member.getName().isBlank() ? material.person(member.getPerson())
                        : member.getName(), member.getRole(), material.school(member.getSchool()))).toList());
            }
            case "intended" -> page.bullets(enquiry.getImpacts().stream().map(IntendedImpact::getStatement).toList());
            case "baseline" -> phase(PhaseKind.BASELINE);
            case "innovation" -> phase(PhaseKind.INNOVATION);
            case "example" -> material.library().all(Enquiry.class).stream().filter(each -> enquiry.getId().equals(each.getPartOf()))
                    .forEach(this::example);
            case "validation" -> new ClaimsReport(material).validations(enquiry.getValidations());
            case "forward" -> {
                page.bullets(enquiry.getSustain().stream().map(SustainAction::getWhat).toList());
                page.bullets(enquiry.getOutputs().stream().map(this::output).toList());
            }
            default -> {
                // nothing is known of it but what was written
            }
        }
    }

    private String question() {
        String own = enquiry.getQuestion() == null ? "" : Material.now(enquiry.getQuestion().getWordings());
        return own.isBlank() && !enquiry.getQuestions().isEmpty() ? Material.now(enquiry.getQuestions().getFirst().getWordings()) : own;
    }

    private String output(Output output) {
        return Material.joined(output.getName(), output.getKind(), output.isBeyond() ? material.say("beyond") : "", output.getAddress());
    }

    private void phase(PhaseKind kind) {
        for (Phase phase : enquiry.getPhases()) {
            if (phase.getKind() == kind) {
                page.text(phase.getSummary());
                page.remark(material.labelled("evidence", phase.getEvidence()));
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
            page.remark(material.say("evidence", sides.kinds().isEmpty() ? material.say("none") : String.join(", ", sides.kinds()))
                    + (sides.contradicting() > 0 ? "; " + material.say("against", sides.contradicting()) : "")
                    + (sides.qualifying() > 0 ? "; " + material.say("qualifying", sides.qualifying()) : "") + ".");
        }
    }

    private void impactTable() {
        List<List<String>> rows = new ArrayList<>();
        for (IntendedImpact impact : enquiry.getImpacts()) {
            rows.add(List.of(material.word(impact.getAudience()), impact.getStatement(), impact.getActual()));
            for (Indicator indicator : impact.getIndicators()) {
                rows.add(List.of("", indicator.getMeasure(), Material.joined(material.labelled("was", indicator.getBaseline()),
                        material.labelled("aim", indicator.getTarget()), material.labelled("is", indicator.getValue()))));
            }
        }
        if (!rows.isEmpty()) {
            page.heading(2, material.say("impact-table"));
            page.grid(material.heads("for", "intended", "actual"), rows);
        }
    }

    private void sources() {
        if (enquiry.getProvenance() != null) {
            page.note(Material.joined(material.say("source", enquiry.getProvenance().getTitle()), enquiry.getProvenance().getAuthors(),
                    enquiry.getProvenance().getPlace()) + ".");
        }
    }
}
