package org.dripstone.feed.listed;

import java.util.regex.Pattern;
import org.dripstone.feed.table.FoldedName;

/** Where a message takes its leave. */
public final class Farewells {

    /** The beginning of a farewell; what follows is no answer. */
    private static final Pattern FAREWELL = Pattern.compile(
            "(?:(best|kind|warm|with) (regards|wishes|thanks)|regards|sincerely|yours|thank you|thanks|sent from my"
                    + "|cordialement|bien a vous|merci|salutations|respectueusement|bien cordialement|envoye de mon"
                    + "|с уважением|спасибо|с наилучшими|благодарю|отправлено с"
                    + "|saludos|atentamente|cordialmente|gracias|enviado desde|atenciosamente|obrigad[oa]|cumprimentos"
                    + "|مع التحية|تحياتي|مع خالص|شكرا|此致|敬礼|谢谢|祝好|құрметпен|рахмет|курметпен)(?: .*)?");

    private Farewells() {}

    public static boolean isOne(String line) {
        return FAREWELL.matcher(FoldedName.of(line)).matches();
    }
}
