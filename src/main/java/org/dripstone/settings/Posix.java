package org.dripstone.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** File modes, on file systems that know them. */
final class Posix {
    private static final String VIEW = "posix";

    private Posix() {}

    /** None where the file system knows no modes. */
    static Set<PosixFilePermission> permissions(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view == null ? Set.of() : view.readAttributes().permissions();
    }

    /** What to make a file or folder with, so that it never was open to others, not even for a moment. */
    static FileAttribute<?>[] mode(Path at, String mode) {
        if (!at.getFileSystem().supportedFileAttributeViews().contains(VIEW)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))};
    }
}
