package org.dripstone.camel;

import org.dripstone.feed.RejectsForm;
import org.dripstone.report.Rejects;

/** Reading meets writing: rejects files come back in the form they were written in. */
final class OurRejects implements RejectsForm {

    @Override
    public boolean isOurs(String header) {
        return Rejects.isOurColumn(header);
    }

    @Override
    public String restore(String cell) {
        return Rejects.restore(cell);
    }
}
