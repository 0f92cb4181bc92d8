package org.dripstone.feed.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes a sample in every encoding that organisers' programs write, and elects the one whose text reads best; two
 * detectors of byte statistics each have a voice.
 */
final class EncodingVote {

    private static final double VOICE = 0.06;
    private static final List<String> CANDIDATES = List.of(
            "windows-1252",
            "windows-1251",
            "windows-1250",
            "windows-1254",
            "windows-1256",
            "windows-1257",
            "windows-1253",
            "windows-1255",
            "windows-1258",
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR",
            "KOI8-R",
            "KOI8-U",
            "ISO-8859-2",
            "ISO-8859-15",
            "ISO-8859-9",
            "ISO-8859-5",
            "ISO-8859-7",
            "ISO-8859-6",
            "ISO-8859-8",
            "ISO-8859-3",
            "ISO-8859-4",
            "ISO-8859-13",
            "ISO-8859-16",
            "x-MacRoman",
            "x-MacCyrillic",
            "x-MacCentralEurope",
            "IBM866",
            "IBM855",
            "IBM852",
            "IBM850",
            "TIS-620",
            "x-EUC-TW",
            "ISO-8859-1");

    private final Readability readability;

    EncodingVote(KnownWords words) {
        this.readability = new Readability(words);
    }

    FoundEncoding elect(byte[] sample) {
        Map<String, Double> voices = voices(sample);
        return CANDIDATES.stream()
                .map(name -> weigh(name, sample, voices))
                .max(Comparator.comparingDouble(Ballot::weight))
                .map(Ballot::found)
                .orElseThrow();
    }

    private Ballot weigh(String name, byte[] sample, Map<String, Double> voices) {
        Charset charset = Charset.forName(name);
        double voice = voices.getOrDefault(name.toUpperCase(Locale.ROOT), 0.0);
        double rank = -0.0008 * CANDIDATES.indexOf(name);
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sample))
                    .toString();
            return new Ballot(charset, readability.of(text) + voice + rank);
        } catch (CharacterCodingException e) {
            return new Ballot(charset, readability.of(new String(sample, charset)) + voice + rank);
        }
    }

    private static Map<String, Double> voices(byte[] sample) {
        Map<String, Double> voices = new HashMap<>();
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            voices.merge(match.getName().toUpperCase(Locale.ROOT), VOICE * match.getConfidence() / 100, Double::sum);
        }
        UniversalDetector mozilla = new UniversalDetector();
        mozilla.handleData(sample, 0, sample.length);
        mozilla.dataEnd();
        String named = mozilla.getDetectedCharset();
        if (named != null) {
            voices.merge(named.toUpperCase(Locale.ROOT), VOICE, Double::sum);
        }
        return voices;
    }

    private record Ballot(Charset charset, double weight) {

        FoundEncoding found() {
            String why = String.format(Locale.ROOT, "of all decodings its words and letters read best (%.2f)", weight);
            return new FoundEncoding(charset, 0, why);
        }
    }
}
