// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudFolderTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"OneDrive - University of Leeds/Research, OneDrive", "OneDrive, OneDrive", "Dropbox (Personal)/a/b, Dropbox",
        "Dropbox, Dropbox", "Google Drive/x, Google Drive", "My Drive, Google Drive", "GoogleDrive-ann@example.org/My Drive, Google Drive",
        "Library/Mobile Documents/com~apple~CloudDocs, iCloud Drive", "iCloudDrive/x, iCloud Drive", "iCloud Drive, iCloud Drive",
        "Nextcloud/Projects, Nextcloud", "Documents, ''", "Dropboxes, ''", "Boxes/my drives, ''"})
    void foldersAreKnownByTheirNames(String folder, String service) {
        assertEquals(service, CloudFolder.of(home.resolve(folder).resolve("p.cairn")).orElse(""));
    }

    @Test
    void foldersOfAnotherNameAreKnownByWhatTheServiceLeavesThere() throws Exception {
        Path synced = Files.createDirectories(home.resolve("Team files/2013"));
        assertEquals(Optional.empty(), CloudFolder.of(synced.resolve("p.cairn")));
        Files.createFile(home.resolve("Team files/.sync_4f2a.db"));
        assertEquals(Optional.of("Nextcloud"), CloudFolder.of(synced.resolve("p.cairn")));
    }
}
