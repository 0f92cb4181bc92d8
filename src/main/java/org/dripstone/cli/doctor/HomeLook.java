package org.dripstone.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.dripstone.settings.Home;
import org.dripstone.settings.RunLock;

/** Can the home be written, does its disk have room, and who else can read it? */
final class HomeLook {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long TOO_LITTLE = 100;
    private static final long LITTLE = 1024;

    private final Path folder;

    HomeLook(Path folder) {
        this.folder = folder;
    }

    List<Finding> findings() throws IOException {
        Home home = Home.prepare(folder);
        List<Finding> findings = new ArrayList<>();
        findings.add(
                Finding.ok(folder + " can be written; " + (RunLock.isHeld(home) ? "a" : "no") + " service runs on it"));
        findings.add(space());
        if (isOpenToAll()) {
            findings.add(Finding.warn("everybody on this machine can read " + folder, "chmod o-rwx " + folder));
        }
        return findings;
    }

    private Finding space() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        String words = free + " MB free";
        String remedy = "make room on the disk of " + folder + ", or move the home to a larger one";
        if (free < TOO_LITTLE) {
            return Finding.fail(words, remedy);
        }
        return free < LITTLE ? Finding.warn(words, remedy) : Finding.ok(words);
    }

    private boolean isOpenToAll() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
    }
}
