// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.api.project.Media;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.documents.FilmConsent;
import org.cairn.core.documents.MediaFile;
import org.cairn.core.documents.Timeline;
import org.cairn.ui.OpenProject;

/**
 * What there is to play for a source.
 *
 * @param media the link, or null
 * @param file where it should be, or null without a link
 * @param isThere whether the file is there
 * @param consent who consented
 * @param timeline when what is heard
 */
record PlayerMedia(Source source, Media media, Path file, boolean isThere, FilmConsent consent, Timeline timeline) {

    /** Reads from the project and looks for the file. */
    static PlayerMedia of(OpenProject project, Source source) {
        ProjectView view = project.view();
        Media media = FilmConsent.media(view, source);
        Path file = media == null ? null : MediaFile.find(project.session().file(), media);
        return new PlayerMedia(source, media, file, file != null && Files.isRegularFile(file), FilmConsent.of(view, source),
                Timeline.of(view.text(source), view.structure(source)));
    }

    /** Whether the same file is played as before. */
    boolean isSameAs(PlayerMedia other) {
        return other != null && other.source.id().equals(source.id()) && file != null && file.equals(other.file) && other.isThere == isThere
                && other.consent.mayShow() == consent.mayShow();
    }
}
