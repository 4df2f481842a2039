// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.IOException;
import java.util.Map;
import org.cairn.text.internal.text.Draft;
import org.cairn.text.internal.text.Facts;

/**
 * Reads pictures: photographs of work, of walls and boards, drawings, scans. The text of a picture is the description that a person
 * wrote into it, mostly nothing; its date is when it was taken.
 */
final class PictureReader implements FormatReader {

    @Override
    public void read(FileContent file, Receiver out) throws IOException {
        try (PicturePages picture = new PicturePages(file.bytes())) {
            picture.proof(file.watch());
        }
        Exif exif = Exif.of(file.bytes());
        Draft draft = new Draft();
        if (!exif.description().isEmpty()) {
            exif.description().lines().forEach(draft::paragraph);
        }
        out.document(draft.finish(file, new Facts(null, null, null, exif.taken(), Map.of()), file.baseName(), file.origin(), file.original()));
    }
}
