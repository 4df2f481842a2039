// SPDX-License-Identifier: EPL-2.0
package org.cairn.report.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Document;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.meeting.Meeting;
import org.cairn.report.ReportKind;
import org.cairn.report.Reports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** See {@link Reports}. */
@Component
public final class ReportsComponent implements Reports {

    private final Locale locale;

    @Activate
    public ReportsComponent() {
        this(Locale.getDefault());
    }

    /** @param locale the language of what reports say of themselves; what people wrote stays as it is */
    ReportsComponent(Locale locale) {
        this.locale = locale;
    }

    @Override
    public String html(ProjectView view, ReportKind kind, ModelDocument of, boolean names) throws Failure {
        return HtmlFile.of(page(view, kind, of, names), language());
    }

    private Page page(ProjectView view, ReportKind kind, ModelDocument of, boolean names) throws Failure {
        Material material = new Material(view, names, locale);
        switch (kind) {
            case CASE_STUDY -> new CaseStudyReport(material, open(view, of, Enquiry.class)).write();
            case CLUSTER_UPDATE -> new ClusterReport(material).write(open(view, of, Meeting.class));
            case APPRAISAL -> new AppraisalReport(material).write(open(view, of, Assessment.class));
            case ETHICS_REGISTER -> new EthicsReport(material).write();
            case CLAIMS -> new ClaimsReport(material).write(open(view, of, ClaimSet.class));
        }
        return material.finished();
    }

    /** There are phrases in English and German only. */
    private String language() {
        return locale.getLanguage().equals("de") ? "de" : "en";
    }

    private static <T extends Document> T open(ProjectView view, ModelDocument of, Class<T> type) throws Failure {
        return ModelDocuments.open(view, of, type).content();
    }

    @Override
    public List<String> write(ProjectView view, ReportKind kind, ModelDocument of, boolean names, Path file) throws Failure {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!List.of("docx", "html", "htm").contains(ending)) {
            throw new Failure("The ending of the file says no format for a report.", file.toString(), "Use .docx or .html.");
        }
        Page page = page(view, kind, of, names);
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling("." + name + ".part");
        try {
            byte[] bytes = ending.equals("docx") ? DocxFile.of(page) : HtmlFile.of(page, language()).getBytes(StandardCharsets.UTF_8);
            try {
                Files.write(part, bytes);
                Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Failure("The report cannot be written there.", file.toString(),
                    "See whether the folder is there, may be written to, and the file is not open in another program.", e);
        }
        return page.notes();
    }
}
