package org.dripstone.mailbox;

import java.nio.file.Path;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.Understanding;

/**
 * A message that was read and understood; something has to follow from it.
 *
 * @param file holds its bytes as long as it is worked with
 */
public record ReadMail(KeptMail kept, IncomingMail content, Understanding understanding, Path file) {}
