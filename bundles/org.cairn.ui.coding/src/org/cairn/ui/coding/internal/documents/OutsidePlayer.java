// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.program.Program;

/** Plays films and sounds in another program: at the right place in one that can be told where to begin, else from the start. */
final class OutsidePlayer {

    private static final List<String> VLC_PLACES = List.of("/Applications/VLC.app/Contents/MacOS/VLC",
            "C:\\Program Files\\VideoLAN\\VLC\\vlc.exe", "C:\\Program Files (x86)\\VideoLAN\\VLC\\vlc.exe");

    private final Path program;
    private final boolean mpv;

    OutsidePlayer() {
        this(System.getenv("PATH"));
    }

    /** @param path folders of programs, as the system separates them; null for none */
    OutsidePlayer(String path) {
        Path found = find(path, "mpv");
        mpv = found != null;
        program = mpv ? found : find(path, "vlc");
    }

    private static Path find(String path, String name) {
        List<Path> candidates = new ArrayList<>();
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            if (!folder.isBlank()) {
                candidates.add(Path.of(folder, name));
                candidates.add(Path.of(folder, name + ".exe"));
            }
        }
        if (name.equals("vlc")) {
            VLC_PLACES.forEach(place -> candidates.add(Path.of(place)));
        }
        return candidates.stream().filter(Files::isExecutable).filter(Files::isRegularFile).findFirst().orElse(null);
    }

    /** The program that begins where it is told to, or empty where only the system's own choice is left. */
    String name() {
        return program == null ? "" : mpv ? "mpv" : "VLC";
    }

    /** How the program is called to play a file from a time on. */
    List<String> command(Path file, long millis) {
        String seconds = String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
        return List.of(program.toString(), (mpv ? "--start=" : "--start-time=") + seconds, file.toAbsolutePath().toString());
    }

    /** Starts to play. @return whether a program was found for it */
    boolean play(Path file, long millis) {
        if (program != null) {
            try {
                new ProcessBuilder(command(file, millis)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                return true;
            } catch (IOException e) {
                // the system's own choice is tried next
            }
        }
        return Program.launch(file.toAbsolutePath().toString());
    }
}
