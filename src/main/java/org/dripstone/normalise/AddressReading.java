package org.dripstone.normalise;
public sealed interface AddressReading { record Valid(String address) implements AddressReading {} record Missing() implements AddressReading {} record Invalid(String why) implements AddressReading {} }
