package org.jixiao.evaluation.evidence;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jixiao.common.problem.Refusal;
import org.jixiao.files.FileType;

/** A file's name comes and goes in a header: in an address it would stand in the logs of every machine on the way. */
final class FileName {

    static final String HEADER = "File-Name";
    private static final int LONGEST = 200;
    private static final Pattern NO_NAME = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|\u202a-\u202e\u2066-\u2069]");

    private FileName() {}

    /** @param encoded UTF-8 in percent-encoding; null where the sender has no name for it */
    static String of(String encoded, FileType type) {
        if (encoded == null) {
            return "佐证." + type.extension();
        }
        try {
            // A plus is a plus in a name: only forms mean a blank by it.
            var name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .strip();
            if (!name.isEmpty()
                    && name.length() <= LONGEST
                    && !NO_NAME.matcher(name).find()) {
                return name;
            }
        } catch (IllegalArgumentException malformed) {
            // refused below
        }
        throw Refusal.invalid(
                "/" + HEADER,
                "FileName",
                "文件名为1至" + LONGEST + "个字，不含路径和控制字符，以百分号编码的 UTF-8 表示",
                "A name has 1 to " + LONGEST + " characters without a path, in percent-encoded UTF-8");
    }

    /** RFC 6266 and RFC 8187. */
    static String disposition(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
