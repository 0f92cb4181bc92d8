package org.dripstone.normalise;

import java.util.Optional;
import java.util.function.Supplier;

/** Makes a costly thing when it is first asked for, once for all threads. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        var ready = made;
        return ready.isPresent() ? ready.get() : make();
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}
