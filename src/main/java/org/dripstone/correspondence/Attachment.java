package org.dripstone.correspondence;

import java.util.Arrays;

/** A file that goes with a letter. */
public final class Attachment {
    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    /** @param name as the reader saves it, {@code programme.docx} */
    public Attachment(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment file
                && name.equals(file.name)
                && mediaType.equals(file.mediaType)
                && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
