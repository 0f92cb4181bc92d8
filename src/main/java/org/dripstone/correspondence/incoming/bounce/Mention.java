package org.dripstone.correspondence.incoming.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address in a notice.
 *
 * @param line where it stands
 */
record Mention(String address, int line, Weight weight) {

    /** How surely the letter did not reach this address. */
    enum Weight {
        NONE,
        /** Somewhere in the text. */
        LOOSE,
        /** In a sentence that tells of failure. */
        SENTENCE,
        /** By itself in a line, before its reason, or behind a word such as "recipient:". */
        CERTAIN
    }

    private static final int MOST = 300;
    private static final Pattern BULLET = Pattern.compile("^[\\s>*|#<\"'`(\\[•·–—=-]*$");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*\\(?\\d{1,3}[.):]\\s*[<\"'(\\[]*$");
    private static final Pattern ENDS = Pattern.compile("^[>\"'`)\\]:;,.\\s：。=]*$");
    private static final Pattern GOES_ON = Pattern.compile(
            "^[>\"'`)\\]]*\\s*(:|：|\\.\\.\\.|;|,|-|–|—|\\(|\\[|on |at |=>|->|\\||/|rejected|is |was |has |does |no |user).*");
    private static final Pattern LABEL = Pattern.compile(
            "(?iuU).*(\\b(recipients?|addressees?|address(es)?|to|for|user|users|mailbox|account|undeliverable|undelivered"
                    + "|userid|reached|destinat[aá]rios?|destinatarios?|destinataires?|empf[aä]n?ger\\w*|empfaenger\\w*|adressat\\w*"
                    + "|an|à|para|кому|получател\\w*|адрес\\w*|для|ящик\\w*|adresse|direcci[oó]n|endere[cç]o|aan|do|pro|til"
                    + "|postfach|boîte|buz[oó]n|caixa)\\b|收件人|收信人|地址|用户|宛先|受信者|あて先|宛て|아이디|수신자|إلى|المستلم|العنوان)"
                    + "[^:：@]{0,25}[:：]?\\s*(rfc822\\s*;|\\[?smtp:|mailto:)?\\s*[<\"'`\\[(«„“]*$");
    private static final Pattern PSEUDO_HEADER = Pattern.compile(
            "(?iu)^\\s*>?\\s*(to|cc|from|subject|sent|date|reply-to|message-id|an|von|a|à|de|para|кому|от|收件人|发件人|宛先|差出人)\\s*[:：].*");
    private static final Pattern COMMAND = Pattern.compile("(?i).*rcpt to\\s*:?\\s*<?$");
    private static final Pattern EXPANDED = Pattern.compile(
            "(?i).*(generated from|expanded from|originally addressed to|was addressed( to)?,?)\\s*:?\\s*[<\"']*$");
    private static final Pattern NOT_MEANT = Pattern.compile(
            "(?iuU).*(\\b(from|sender|reply-to|contact|mail from|return-path|by|via|mailto|support|help|assistance|administrator"
                    + "|e-?mail us|write to|send (e-?)?mail to|reply to|complain\\w*|report\\w* to|visit|forward\\w* to"
                    + "|von|absender|exp[eé]diteur|remitente|remetente|от|отправител\\w*|message-id|id|is now|instead|new address)\\b|发件人|寄件人|差出人|送信者|من)"
                    + "[\\s:：<\"'(\\[]*$");
    /** Whom we wanted to reach, not whom we may ask for help. */
    private static final Pattern TRIED = Pattern.compile(
            "(?i).*\\b(tried|trying|attempted|attempting|wanted|wished) to (contact|reach|e-?mail|write to|send to|deliver to)\\b[\\s:(<\"'\\[]*$");

    private static final Pattern PHRASED = Pattern.compile("(?i).*\\b(is|like|e\\.g\\.|example)\\s+[<\"']*$");
    private static final Pattern STAFF = Pattern.compile(
            "(?i)(postmaster|abuse|mailer-daemon|mailerdaemon|mdaemon|support|helpdesk|hostmaster|noc)");

    static List<Mention> in(Notice notice) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < notice.lines().size() && mentions.size() < MOST; i++) {
            String line = notice.lines().get(i);
            Matcher address = Addresses.ONE.matcher(line);
            while (address.find() && mentions.size() < MOST) {
                String clean = Addresses.cleaned(address.group());
                if (Addresses.isWhole(clean) && Addresses.domain(clean).contains(".")) {
                    mentions.add(new Mention(clean, i, weight(notice, i, address, clean)));
                }
            }
        }
        return mentions;
    }

    boolean isCertain() {
        return weight == Weight.CERTAIN;
    }

    private static Weight weight(Notice notice, int i, Matcher address, String clean) {
        String line = notice.lines().get(i);
        String before = line.substring(0, address.start());
        String after = line.substring(address.end());
        boolean begins =
                BULLET.matcher(before).matches() || NUMBERED.matcher(before).matches();
        String context = begins && i > 0 ? notice.lines().get(i - 1).strip() : before;
        if (EXPANDED.matcher(before).matches()) {
            return Weight.CERTAIN;
        }
        if (TRIED.matcher(before).matches()) {
            return Weight.SENTENCE;
        }
        if (NOT_MEANT.matcher(context).matches()
                || PHRASED.matcher(context).matches()
                || STAFF.matcher(Addresses.localPart(clean)).matches()) {
            return Weight.NONE;
        }
        if (COMMAND.matcher(before).matches()) {
            return Weight.CERTAIN;
        }
        if (begins && (ENDS.matcher(after).matches() || GOES_ON.matcher(after).matches())) {
            return Weight.CERTAIN;
        }
        if (PSEUDO_HEADER.matcher(line).matches()) {
            return Weight.LOOSE;
        }
        if (LABEL.matcher(before).matches()) {
            return Weight.CERTAIN;
        }
        String around = notice.between(i - 2, i + 3);
        return BounceWords.SHIPPED.saysFailed(around)
                        || BounceWords.SHIPPED.reason(around).isPresent()
                ? Weight.SENTENCE
                : Weight.LOOSE;
    }
}
