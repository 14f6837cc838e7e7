package org.jixiao.report.rendering;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The colours of an ordinary screen (IEC 61966-2-1) as an ICC profile of version 2, for black needs a definition that
 * lasts, too. Made here, so it has no licence but ours and is the same on every Java platform.
 */
final class SrgbProfile {

    static final String NAME = "sRGB IEC61966-2.1";

    private static final int HEADER = 128;
    private static final int CURVE_POINTS = 1024;
    private static final int[] D50 = {0xF6D6, 0x10000, 0xD32D};

    private record Tag(String signature, byte[] content) {}

    private SrgbProfile() {}

    static byte[] bytes() {
        var curve = curve();
        // The primaries as seen under D50, in 65536ths.
        var tags = List.of(
                new Tag("desc", description()),
                new Tag("cprt", text("text", "Copyright Jixiao contributors, Apache-2.0")),
                new Tag("wtpt", colour(D50)),
                new Tag("rXYZ", colour(0x6FA2, 0x38F5, 0x0390)),
                new Tag("gXYZ", colour(0x6299, 0xB785, 0x18DA)),
                new Tag("bXYZ", colour(0x24A0, 0x0F84, 0xB6CF)),
                new Tag("rTRC", curve),
                new Tag("gTRC", curve),
                new Tag("bTRC", curve));
        var start = HEADER + 4 + 12 * tags.size();
        // The three channels share the one curve, which stands last.
        var contents = tags.stream().map(Tag::content).distinct().toList();
        var size = start + contents.stream().mapToInt(content -> content.length).sum();
        var profile = ByteBuffer.allocate(size);
        header(profile, size);
        profile.position(HEADER).putInt(tags.size());
        var offset = start;
        for (var tag : tags) {
            profile.put(ascii(tag.signature())).putInt(offset).putInt(tag.content().length);
            offset += tag.content() == curve ? 0 : tag.content().length;
        }
        contents.forEach(profile::put);
        return profile.array();
    }

    private static void header(ByteBuffer profile, int size) {
        profile.putInt(size).putInt(0).putInt(0x02100000);
        profile.put(ascii("mntrRGB XYZ "));
        for (var part : new int[] {2026, 1, 1, 0, 0, 0}) {
            profile.putShort((short) part);
        }
        profile.put(ascii("acsp"));
        profile.position(68);
        for (var part : D50) {
            profile.putInt(part);
        }
    }

    private static byte[] colour(int... xyz) {
        var colour = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (var part : xyz) {
            colour.putInt(part);
        }
        return colour.array();
    }

    /** Strict arithmetic: the rest of a logarithm must not depend on the processor. */
    private static byte[] curve() {
        var curve = ByteBuffer.allocate(12 + 2 * CURVE_POINTS)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(CURVE_POINTS);
        for (var point = 0; point < CURVE_POINTS; point++) {
            var value = point / (CURVE_POINTS - 1.0);
            var linear = value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
            curve.putShort((short) Math.round(linear * 0xFFFF));
        }
        return curve.array();
    }

    private static byte[] description() {
        var name = text("desc", NAME);
        var described = ByteBuffer.allocate(aligned(12 + NAME.length() + 1 + 4 + 4 + 2 + 1 + 67));
        described.put(name, 0, 8).putInt(NAME.length() + 1).put(ascii(NAME));
        return described.array();
    }

    private static byte[] text(String type, String text) {
        return ByteBuffer.allocate(aligned(8 + text.length() + 1))
                .put(ascii(type))
                .putInt(0)
                .put(ascii(text))
                .array();
    }

    private static int aligned(int length) {
        return (length + 3) / 4 * 4;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
