// SPDX-License-Identifier: EPL-2.0
package org.cairn.report;

import java.nio.file.Path;
import java.util.List;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.report.internal.ReportsComponent;

/**
 * Writes reports. An OSGi service; thread-safe. Not on the UI thread.
 *
 * <p>Names of the project's people are replaced by pseudonyms unless it is said otherwise, and nobody is quoted who has refused it or
 * has withdrawn: a report says at its end what was replaced and left out.
 */
public interface Reports {

    /** The service without OSGi: for tests and for programs that embed Cairn. */
    static Reports standard() {
        return new ReportsComponent();
    }

    /**
     * Makes a report as one web page without scripts, to look at and to print.
     *
     * @param of what it is about; null for {@link ReportKind#ETHICS_REGISTER}
     * @param names whether people go out under their own names
     * @throws Failure if the document is of another kind or damaged
     */
    String html(ProjectView view, ReportKind kind, ModelDocument of, boolean names) throws Failure;

    /**
     * Writes a report to a file; its ending says the format, {@code docx} or {@code html}. A file that is there is replaced, and only once
     * the new one is complete.
     *
     * @return what the report says at its end: what was replaced and left out
     * @throws Failure as {@link #html}, or if the file cannot be written
     */
    List<String> write(ProjectView view, ReportKind kind, ModelDocument of, boolean names, Path file) throws Failure;
}
