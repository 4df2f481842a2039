// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsidePlayerTest {

    @TempDir
    Path folder;

    private Path program(String name) throws Exception {
        Path file = Files.createFile(folder.resolve(name));
        assumeTrue(file.toFile().setExecutable(true));
        return file;
    }

    @Test
    void aPlayerIsToldWhereToBegin() throws Exception {
        Path film = Path.of("a b.mp4").toAbsolutePath();
        Path vlc = program("vlc");
        OutsidePlayer player = new OutsidePlayer("nowhere" + File.pathSeparator + folder);
        assertEquals("VLC", player.name());
        assertEquals(List.of(vlc.toString(), "--start-time=751.040", film.toString()), player.command(film, 751_040));
        Path mpv = program("mpv");
        assertEquals(List.of(mpv.toString(), "--start=5.000", film.toString()), new OutsidePlayer(folder.toString()).command(film, 5000));
    }
}
