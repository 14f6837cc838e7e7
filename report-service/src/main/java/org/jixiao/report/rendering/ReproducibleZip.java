package org.jixiao.report.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Packs archives of the same content into the same bytes: without the time at which they were packed. */
public final class ReproducibleZip {

    /**
     * Not 1 January 1980, the first day that an entry can carry: Java takes it for a day before, and adds a time stamp that
     * depends on the time zone.
     */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    public interface BinaryPart {
        byte[] of(String name, byte[] content);
    }

    private ReproducibleZip() {}

    /** @param entries in the order of the archive */
    static byte[] pack(Map<String, byte[]> entries) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            for (var entry : entries.entrySet()) {
                var same = new ZipEntry(entry.getKey());
                same.setTimeLocal(EPOCH);
                out.putNextEntry(same);
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    /**
     * By the archive's directory: the writer of spreadsheets leaves sizes out of the entries themselves.
     *
     * @param part what becomes of an entry's content, by its name
     */
    public static byte[] repack(byte[] archive, BinaryPart part) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var in = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            for (var entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                try (var content = in.getInputStream(entry)) {
                    entries.put(entry.getName(), part.of(entry.getName(), content.readAllBytes()));
                }
            }
        }
        return pack(entries);
    }
}
