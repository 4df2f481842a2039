// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the smallest PDF document there is: pages of 400 by 600 points, the lines of each from (40, 100) down, 20 points apart. */
final class PdfFile {

    private PdfFile() {
    }

    /** @param pages the lines of each page */
    static void write(Path file, List<List<String>> pages) throws IOException {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(4 + 2 * i).append(" 0 R ");
        }
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
        objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (int i = 0; i < pages.size(); i++) {
            StringBuilder drawn = new StringBuilder("BT /F 12 Tf 40 500 Td 20 TL ");
            pages.get(i).forEach(line -> drawn.append('(').append(line).append(") Tj T* "));
            drawn.append("ET");
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Resources<</Font<</F 3 0 R>>>>/Contents " + (5 + 2 * i) + " 0 R>>");
            objects.add("<</Length " + drawn.length() + ">>stream\n" + drawn + "\nendstream");
        }
        StringBuilder out = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", out.length()));
            out.append(i + 1).append(" 0 obj").append(objects.get(i)).append("endobj\n");
        }
        int start = out.length();
        out.append(table).append("trailer<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n").append(start).append("\n%%EOF\n");
        Files.write(file, out.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
