package org.dripstone.correspondence.incoming;

/**
 * What a delivery report or complaint says of one recipient.
 *
 * @param address as the report writes it, else as the letter did
 * @param permanent whether the address is of no use any more
 * @param status three numbers as RFC 3463 has them, told or derived: {@code 5.1.1}
 */
public record ReportedRecipient(
        String address, DeliveryAction action, boolean permanent, String status, BounceReason reason) {}
