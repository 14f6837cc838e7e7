package org.jixiao.report.checking.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jixiao.report.checking.text.SourceText;

/** Plain text in UTF-8, or as older programs write it in GB 18030. */
final class TextReader implements Reader {

    @Override
    public SourceText read(byte[] file) throws Unreadable {
        return SourceText.of(text(file));
    }

    static String text(byte[] file) throws Unreadable {
        for (var charset : new Charset[] {charset(file), Charset.forName("GB18030")}) {
            try {
                var text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                if (text.indexOf('\0') < 0) {
                    return text.startsWith("\uFEFF") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException other) {
                // The next one is tried.
                continue;
            }
        }
        throw new Unreadable("无法识别文字编码，请另存为 UTF-8 文本", "The text is neither UTF-8 nor GB 18030");
    }

    private static Charset charset(byte[] file) {
        if (file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return file.length > 1 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }
}
