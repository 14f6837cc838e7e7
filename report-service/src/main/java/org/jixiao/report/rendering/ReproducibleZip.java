package org.jixiao.report.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs an archive again without the times at which it was first packed. */
final class ReproducibleZip {

    /** The earliest time that a zip entry can carry. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ReproducibleZip() {}

    /** @param replaced entries that take the place of those of the same name */
    static byte[] repack(byte[] archive, Map<String, byte[]> replaced) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var out = new ZipOutputStream(packed)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(EPOCH);
                out.putNextEntry(same);
                out.write(replaced.getOrDefault(entry.getName(), in.readAllBytes()));
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
