package org.dripstone.cli.doctor;

import java.util.List;
import java.util.concurrent.Callable;
import org.dripstone.settings.WrongSettings;

/** One thing to look at; whatever goes wrong in looking is a finding too. */
public record Check(String name, Callable<List<Finding>> look) {

    public static Check of(String name, Callable<Finding> look) {
        return new Check(name, () -> List.of(look.call()));
    }

    // The last stop for whatever a driver, a resolver or a socket throws: the other checks must still be made.
    public List<Finding> findings() {
        try {
            return look.call();
        } catch (WrongSettings wrong) {
            return wrong.messages().stream()
                    .map(message -> Finding.fail(message, ""))
                    .toList();
        } catch (Exception failure) {
            return List.of(Finding.fail("could not be checked: " + failure, "mend that, then ask again"));
        }
    }
}
