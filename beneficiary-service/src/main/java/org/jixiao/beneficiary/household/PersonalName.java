package org.jixiao.beneficiary.household;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

/** One spelling of a name, and how it sounds: whoever types by ear hears tones as little as they see the character. */
final class PersonalName {

    /** A family name has a reading of its own (曾, 单, 解), and stands first. */
    private static final Transliterator FAMILY = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");

    private static final Transliterator GIVEN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    /** Of one character each: names are of a few thousand, and asking the transliterator costs more than all else. */
    private static final Map<Integer, String> FAMILY_SOUNDS = new ConcurrentHashMap<>();

    private static final Map<Integer, String> GIVEN_SOUNDS = new ConcurrentHashMap<>();

    private PersonalName() {}

    /** Half width, small letters, no blanks, and none of the many dots within names of minorities. */
    static String written(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}·•‧∙⋅・.]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Syllables without tones; of a character with several readings the usual one of its place. */
    static String sound(String name) {
        var characters = written(name).codePoints().toArray();
        var syllables = new StringJoiner(" ");
        for (var place = 0; place < characters.length; place++) {
            syllables.add(
                    place == 0
                            ? FAMILY_SOUNDS.computeIfAbsent(characters[place], it -> read(FAMILY, it))
                            : GIVEN_SOUNDS.computeIfAbsent(characters[place], it -> read(GIVEN, it)));
        }
        return syllables.toString();
    }

    private static String read(Transliterator reading, int character) {
        synchronized (reading) {
            return reading.transliterate(Character.toString(character));
        }
    }
}
