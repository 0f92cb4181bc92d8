package org.dripstone.settings;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** File errors in words: the JDK's message is often just the path. */
public final class Reason {
    private Reason() {}

    public static String of(IOException refused) {
        String message = String.valueOf(refused.getMessage());
        if (refused instanceof AccessDeniedException) {
            return "no permission for " + message;
        } else if (refused instanceof NoSuchFileException) {
            return "no such file or folder: " + message;
        } else if (refused instanceof FileAlreadyExistsException) {
            return message + " is in the way";
        } else if (refused instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason() + ": " + system.getFile();
        }
        return message;
    }
}
