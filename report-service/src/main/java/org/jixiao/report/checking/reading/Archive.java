package org.jixiao.report.checking.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;

/** A zip archive opened once, part by part, before anything else reads it: bombs and archives within archives end here. */
final class Archive {

    /** The workbook behind a chart is embedded by Word itself; it is measured and never opened. */
    private static final String NESTED = ".*\\.(?:zip|rar|7z|gz|tar|jar|docx|docm|xlsx|xlsm|ofd|exe|dll)";

    private final Map<String, byte[]> parts = new TreeMap<>();
    private final TreeMap<String, Long> sizes = new TreeMap<>();

    private Archive() {}

    /** @param kept which parts are held; the others are only measured */
    static Archive of(byte[] file, Predicate<String> kept) throws IOException, Unreadable {
        var archive = new Archive();
        var left = Limits.UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (archive.sizes.size() >= Limits.PARTS) {
                    throw Limits.tooLarge("文件内的部件过多");
                }
                if (name.toLowerCase(Locale.ROOT).matches(NESTED) && !name.contains("/embeddings/")) {
                    throw new Unreadable("文件内还嵌有压缩包或其他文件，不予读取；请只上传报告本身", "The archive holds another archive");
                }
                left -= archive.take(zip, name, kept.test(name), left);
            }
        } catch (IllegalArgumentException broken) {
            throw new IOException(broken);
        }
        return archive;
    }

    private long take(ZipInputStream zip, String name, boolean keep, long most) throws IOException, Unreadable {
        var content = new ByteArrayOutputStream();
        var octets = new byte[1 << 14];
        var size = 0L;
        for (int read; (read = zip.read(octets)) >= 0; ) {
            size += read;
            if (size > most) {
                throw Limits.tooLarge("文件解压后过大");
            }
            if (keep) {
                content.write(octets, 0, read);
            }
        }
        sizes.put(name, size);
        if (keep) {
            parts.put(name, content.toByteArray());
        }
        return size;
    }

    boolean has(String name) {
        return sizes.containsKey(name);
    }

    Map<String, byte[]> parts() {
        return parts;
    }
}
