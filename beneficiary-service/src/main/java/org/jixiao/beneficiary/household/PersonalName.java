package org.jixiao.beneficiary.household;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** One spelling of a name, and how it sounds: whoever types by ear hears tones as little as they see the character. */
final class PersonalName {

    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    /** Of one character each: names are of a few thousand, and asking the transliterator costs more than all else. */
    private static final Map<Integer, String> SOUNDS = new ConcurrentHashMap<>();

    private PersonalName() {}

    /** Half width, small letters, no blanks, and one of the many dots within names of minorities. */
    static String written(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
                .replaceAll("[•‧∙⋅・.]", "·")
                .toLowerCase(Locale.ROOT);
    }

    /** Syllables without tones; of a character with several readings the usual one, which is the same for both entries. */
    static String sound(String name) {
        return written(name)
                .replace("·", "")
                .codePoints()
                .mapToObj(character -> SOUNDS.computeIfAbsent(character, PersonalName::soundOf))
                .collect(Collectors.joining(" "));
    }

    private static String soundOf(int character) {
        synchronized (LATIN) {
            return LATIN.transliterate(Character.toString(character));
        }
    }
}
