package org.dripstone.feed.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether people were there in person or virtually, as words in a title, a sheet's or a file's name tell. */
public enum Presence {
    VIRTUAL(
            "virtual",
            "virtual\\w*|webinar\\w*|on ?line|remote\\w*|zoom|teams|webex|en ligne|a distance|distanciel|webinaire\\w*"
                    + "|онлайн|вебинар\\p{L}*|дистанционн\\p{L}*|виртуальн\\p{L}*|удаленн\\p{L}*|заочно"
                    + "|en linea|a distancia|remot[oa]s?|seminario web|webinario|عبر الانترنت|افتراضي\\p{L}*|عن بعد|ويبينار"
                    + "|.*(?:线上|在线|网络研讨会|远程|視訊|線上).*|қашықтан|онлаин|вебинар"),
    IN_PERSON(
            "in_person",
            "in person|on ?site|face to face|f2f|physical\\w*|walk ?ins?|venue|offline|in (?:the )?room"
                    + "|en presentiel|presentiel\\w*|sur place|en (?:personne|presence|salle)|dans la salle"
                    + "|очно|очн(?:ый|ая|ое|ые|ых|ого|ой)|личн\\p{L}* участи\\p{L}*|на месте|в зале|лично|оффлаин|офлаин|офлайн|оффлайн"
                    + "|presenciai?s|presencial\\w*|en persona|en sitio|en (?:la )?sala|in loco|em pessoa|na sala|حضوري\\p{L}*|حضورا|وجاهي\\p{L}*|شخصيا|(?:ال)?حضور (?:ال)?شخصي|في (?:الموقع|القاعه|القاعة)"
                    + "|.*(?:线下|现场|会场|會場|面对面|現場).*|бетпе бет|залда|офлайн");

    private final String code;
    private final Pattern words;

    Presence(String code, String words) {
        this.code = code;
        this.words = Pattern.compile("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])", Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** As written in exports: {@code in_person}. */
    public String code() {
        return code;
    }

    /** What a text tells; texts that name both tell nothing. */
    public static Told in(String text) {
        String folded = FoldedName.of(text);
        Set<Presence> told = Arrays.stream(values())
                .filter(each -> each.words.matcher(folded).find())
                .collect(Collectors.toSet());
        return new Told(told);
    }

    /** What was found. */
    public record Told(Collection<Presence> presences) {

        boolean isKnown() {
            return !presences.isEmpty();
        }

        /** The one that was told; empty when none or both were. */
        public String code() {
            return presences.size() == 1 ? presences.iterator().next().code() : "";
        }
    }
}
