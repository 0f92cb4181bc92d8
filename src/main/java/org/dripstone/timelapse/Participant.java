package org.dripstone.timelapse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;

/** A scripted reader of our letters: what they answer follows from what is true, and whether and how from their temper. */
final class Participant {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration BETWEEN_NOTICES = Duration.ofDays(7);

    private final Persona persona;
    private final Temper temper;
    private final Function<String, Course> courses;
    private final SplittableRandom random;
    /** What their temper is about happens at the first letter after this. */
    private final Instant from;

    private Instant until = Instant.EPOCH;
    private int letters;
    private int questions;
    private int written;
    private Instant lastNotice = Instant.EPOCH;
    private boolean asked;

    /**
     * Somebody with a temper.
     *
     * @param courses what is true, by the partnership's reference
     * @param start when all begins
     */
    Participant(Persona persona, Temper temper, Function<String, Course> courses, Instant start) {
        this.persona = persona;
        this.temper = temper;
        this.courses = courses;
        this.random = new SplittableRandom(persona.seed() * 0x9E3779B97F4A7C15L + 2);
        this.from = start.plus(Duration.ofDays(5L + random.nextInt(90)));
    }

    Temper temper() {
        return temper;
    }

    Persona persona() {
        return persona;
    }

    /** What comes back for {@code letter}, from them, their mail program or their server. */
    List<Post> read(ReadLetter letter, byte[] raw, Instant now) {
        letters++;
        questions += letter.offers().isEmpty() ? 0 : 1;
        return switch (temper) {
            case PROMPT -> answers(letter, soon(now));
            case SLOW -> questions % 2 == 0 ? answers(letter, after(now, 6, 20)) : List.of();
            case OWN_WORDS -> words(letter, soon(now));
            case SILENT -> List.of();
            case AWAY -> isOn(now) ? away(letter, now) : answers(letter, soon(now));
            case LEFT_TO_SUCCESSOR, LEFT -> now.isBefore(from) ? answers(letter, soon(now)) : left(letter, now);
            case CONTRARY -> contrary(letter, now);
            case ASKING -> firstOf(Answer.HELP, letter, now);
            case PUTTING_OFF -> firstOf(Answer.LATER, letter, now);
            case DECLINING ->
                questions < 2 ? answers(letter, soon(now)) : same(Answer.NOT_INTERESTED, letter, soon(now));
            case FULL -> isOn(now) ? bounced(raw, letter, now, false) : answers(letter, soon(now));
            case BOUNCING -> now.isBefore(from) ? answers(letter, soon(now)) : bounced(raw, letter, now, true);
            case UNSUBSCRIBING -> letters < 3 ? answers(letter, soon(now)) : stop(letter, soon(now));
        };
    }

    /** For some days from the first letter that meets them so. */
    private boolean isOn(Instant now) {
        if (until.equals(Instant.EPOCH) && !now.isBefore(from)) {
            until = now.plus(Duration.ofDays(temper == Temper.FULL ? 3 : 14L + random.nextInt(28)));
        }
        return now.isBefore(until);
    }

    private Instant soon(Instant now) {
        return after(now, 0, 3);
    }

    private Instant after(Instant now, int least, int most) {
        return now.plus(Duration.ofMinutes(least * 1440L + 30 + random.nextInt((most - least) * 1440)));
    }

    /** One click for each partnership the letter is about. */
    private List<Post> answers(ReadLetter letter, Instant at) {
        List<Post> posts = new ArrayList<>();
        for (String reference : letter.about()) {
            Instant clicked = at.plus(Duration.ofMinutes(2L * posts.size()));
            trueOne(letter.offers(reference), reference, clicked)
                    .map(offer -> click(offer, clicked))
                    .ifPresent(posts::add);
        }
        return posts;
    }

    /** The offer that says most of what is true. */
    private Optional<Offer> trueOne(List<Offer> offers, String reference, Instant now) {
        Course course = courses.apply(reference);
        Optional<Offer> over = offers.stream()
                .filter(offer -> offer.answer() == Answer.NOT_INTERESTED)
                .filter(offer -> course.isGivenUpBy(persona.side(reference), now))
                .findFirst();
        return over.or(() -> offers.stream()
                        .filter(offer -> offer.answer() != Answer.PROPOSE_DATES)
                        .filter(offer -> offer.answer()
                                .reached()
                                .filter(Stage::isOnTheWay)
                                .filter(stage -> course.isTrue(stage, now))
                                .isPresent())
                        .max(Comparator.comparing(
                                offer -> offer.answer().reached().orElseThrow())))
                .or(() -> of(offers, Answer.NOT_YET));
    }

    private static Optional<Offer> of(List<Offer> offers, Answer answer) {
        return offers.stream().filter(offer -> offer.answer() == answer).findFirst();
    }

    private List<Post> same(Answer answer, ReadLetter letter, Instant at) {
        List<Offer> offered = letter.offers().stream()
                .filter(offer -> offer.answer() == answer)
                .toList();
        return offered.isEmpty() ? answers(letter, at) : List.of(click(offered.get(0), at));
    }

    /** Once, and only then what is true. */
    private List<Post> firstOf(Answer answer, ReadLetter letter, Instant now) {
        boolean isOffered = letter.offers().stream().anyMatch(offer -> offer.answer() == answer);
        if (asked || !isOffered) {
            return answers(letter, soon(now));
        }
        asked = true;
        return same(answer, letter, soon(now));
    }

    /** Knows of nothing until somebody asks once more. */
    private List<Post> contrary(ReadLetter letter, Instant now) {
        return questions > 1 ? answers(letter, soon(now)) : same(Answer.NOT_YET, letter, after(now, 6, 8));
    }

    /** As a mail program opens the link: a new message, finished. */
    private Post click(Offer offer, Instant at) {
        return mine(at).header("To", offer.to())
                .header("Subject", offer.subject())
                .text(offer.body());
    }

    /** In words where there are some for it, with the letter quoted below as mail programs do. */
    private List<Post> words(ReadLetter letter, Instant at) {
        if (letter.about().size() != 1 || letter.offers().isEmpty()) {
            return answers(letter, at);
        }
        return trueOne(letter.offers(), letter.about().iterator().next(), at)
                .flatMap(offer -> Phrasebook.in(letter.language())
                        .sayIfKnown("own." + offer.answer().code()))
                .map(said -> List.of(reply(letter, at).text(said + "\n\n" + quoted(letter))))
                .orElseGet(() -> answers(letter, at));
    }

    private static String quoted(ReadLetter letter) {
        StringBuilder quoted = new StringBuilder("> ");
        letter.mail().plainText().lines().forEach(line -> quoted.append(line).append("\n> "));
        return quoted.toString();
    }

    private Draft mine(Instant at) {
        written++;
        String[] parts = persona.address().split("@", 2);
        return new Draft(at)
                .from(persona.name(), persona.address())
                .header("Message-ID", "<" + parts[0] + "." + written + "." + persona.seed() + "@" + parts[1] + ">");
    }

    private Draft reply(ReadLetter letter, Instant at) {
        return mine(at).header("To", letter.sender())
                .header("Subject", "Re: " + letter.mail().subject())
                .header("In-Reply-To", letter.mail().messageId())
                .header("References", letter.mail().messageId());
    }

    private List<Post> away(ReadLetter letter, Instant now) {
        if (now.isBefore(lastNotice.plus(BETWEEN_NOTICES))) {
            return List.of();
        }
        lastNotice = now;
        Phrasebook says = Phrasebook.in(letter.language());
        LocalDate back = LocalDate.ofInstant(until, ZoneOffset.UTC);
        return List.of(notice(letter, says.say("away.subject"), says.say("away.text", says.day(back)), now));
    }

    private List<Post> left(ReadLetter letter, Instant now) {
        if (now.isBefore(lastNotice.plus(BETWEEN_NOTICES))) {
            return List.of();
        }
        lastNotice = now;
        Phrasebook says = Phrasebook.in(letter.language());
        String successor = temper == Temper.LEFT ? "" : "\n" + says.say("left.successor", persona.successor());
        return List.of(notice(letter, says.say("away.subject"), says.say("left.text") + successor, now));
    }

    /** As Exchange writes it, a minute after. */
    private Post notice(ReadLetter letter, String subject, String text, Instant now) {
        return mine(now.plusSeconds(60))
                .header("To", letter.sender())
                .header("Subject", subject + ": " + letter.mail().subject())
                .header("In-Reply-To", letter.mail().messageId())
                .header("Auto-Submitted", "auto-generated")
                .header("X-Auto-Response-Suppress", "All")
                .text(text + "\n\n" + persona.name());
    }

    /** As Postfix writes it: at once when nobody is there, after five days of trying when there is no room. */
    private List<Post> bounced(byte[] raw, ReadLetter letter, Instant now, boolean permanent) {
        written++;
        String status = permanent ? "5.1.1" : "4.2.2";
        String code = permanent ? "550 5.1.1" : "452 4.2.2";
        String words = permanent ? "User unknown in virtual mailbox table" : "The recipient's mailbox is over quota";
        String host = "mx." + persona.domain();
        Draft report = new Draft(now.plus(permanent ? Duration.ofMinutes(1) : A_DAY.multipliedBy(5)))
                .header("Return-Path", "<>")
                .from("Mail Delivery System", "MAILER-DAEMON@" + host)
                .header("To", letter.sender())
                .header("Subject", "Undelivered Mail Returned to Sender")
                .header("Auto-Submitted", "auto-replied")
                .header("Message-ID", "<" + written + "." + persona.seed() + "@" + host + ">");
        return List.of(report.report(
                "This is the mail system at host " + host + ".\r\n\r\nI'm sorry to have to inform you that your message"
                        + " could not\r\nbe delivered to one or more recipients. It's attached below.\r\n\r\n<"
                        + persona.address() + ">: " + code + " " + words + "\r\n",
                "Reporting-MTA: dns; " + host + "\r\n\r\nFinal-Recipient: rfc822; " + persona.address()
                        + "\r\nAction: failed\r\nStatus: " + status + "\r\nDiagnostic-Code: smtp; " + code + " "
                        + words + "\r\n",
                raw));
    }

    /** With the button their mail program makes of the header. */
    private List<Post> stop(ReadLetter letter, Instant at) {
        return letter.stop().isEmpty()
                ? List.of()
                : List.of(mine(at).header("To", letter.sender())
                        .header("Subject", letter.stop())
                        .text(letter.stop()));
    }

    /**
     * Who they are to their mail program.
     *
     * @param seed tells them from all others
     * @param sides by reference, on which side they are
     */
    record Persona(long seed, String name, String address, Map<String, Side> sides) {
        Side side(String reference) {
            return sides.getOrDefault(reference, Side.SEEKER);
        }

        String domain() {
            return address.substring(address.indexOf('@') + 1);
        }

        String successor() {
            return "successor@" + domain();
        }
    }
}
