package org.jixiao.beneficiary.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.problem.Refusal;
import org.jixiao.sheets.SheetReader;
import org.jixiao.sheets.SheetRow;
import org.jixiao.sheets.UnreadableSheet;
import org.jixiao.sheets.UploadedFile;

/** Loads a file in one transaction: a return file or an insurer's list of a unit has at most some thousand rows. */
@ApplicationScoped
public class Uploads {

    static final String REASON = "错误原因";
    private static final int MOST_ROWS = 20_000;

    private final UploadFiles files;
    private final Records records;
    private final Caller caller;
    private final ObjectMapper json;

    Uploads(UploadFiles files, Records records, Caller caller, ObjectMapper json) {
        this.files = files;
        this.records = records;
        this.caller = caller;
        this.json = json;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public UploadView load(String region, String unit, UploadedFile file, RowLoader loader) {
        caller.scope().require(region, unit);
        try (var sheet = SheetReader.open(file.path(), file.format())) {
            var columns = columns(sheet, loader);
            var record = records.open(region, unit);
            var upload = new Upload(UuidV7.next(), region, unit, record.at(), caller.subject());
            var counts = new int[Verdict.Kind.values().length];
            var returned = new ArrayList<List<String>>();
            while (sheet.hasNext()) {
                var row = sheet.next();
                var verdict = loader.take(upload, new NamedCells(columns, row));
                counts[verdict.kind().ordinal()]++;
                if (verdict.kind() == Verdict.Kind.REJECTED) {
                    returned.add(reasoned(sheet, row, verdict));
                }
                requireBounded(counts);
            }
            var view = view(upload, loader, file, counts);
            files.keep(view, file.format(), returned.isEmpty() ? null : content(sheet, returned), upload.by());
            record.enter(new AuditEntry(loader.kind() + "-loaded", "upload", upload.id(), content(view)));
            return view;
        } catch (UnreadableSheet unreadable) {
            throw Refusal.of(
                    UploadProblem.UNREADABLE_FILE,
                    "文件不是有效的 CSV 或 XLSX，或者过大",
                    "The file is no valid CSV or XLSX, or too large");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, Integer> columns(SheetReader sheet, RowLoader loader) {
        var missing = loader.required().stream()
                .filter(heading -> sheet.column(heading) < 0)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.of(
                    UploadProblem.MISSING_COLUMNS,
                    "文件缺少列：" + String.join("、", missing),
                    "Columns are missing: " + String.join(", ", missing),
                    Map.of("missing", missing));
        }
        var columns = new HashMap<String, Integer>();
        sheet.headings().forEach(heading -> columns.put(heading, sheet.column(heading)));
        return columns;
    }

    private static void requireBounded(int[] counts) {
        if (counts[0] + counts[1] + counts[2] > MOST_ROWS) {
            throw Refusal.of(
                    UploadProblem.TOO_MANY_ROWS,
                    "一个文件最多 " + MOST_ROWS + " 行，请分次上传",
                    "At most " + MOST_ROWS + " rows in one file",
                    Map.of("most", MOST_ROWS));
        }
    }

    /** As the sender wrote it, with the reason in the last column; a file that comes back again has that column already. */
    private static List<String> reasoned(SheetReader sheet, SheetRow row, Verdict verdict) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < sheet.headings().size(); column++) {
            if (!REASON.equals(sheet.headings().get(column))) {
                cells.add(row.cell(column));
            }
        }
        cells.add(verdict.reason().zh());
        return cells;
    }

    private String content(SheetReader sheet, List<List<String>> rows) {
        var headings = new ArrayList<>(sheet.headings());
        headings.remove(REASON);
        headings.add(REASON);
        rows.add(0, headings);
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts have a JSON form", impossible);
        }
    }

    private static UploadView view(Upload upload, RowLoader loader, UploadedFile file, int[] counts) {
        return new UploadView(
                upload.id(),
                loader.kind(),
                upload.region(),
                upload.unit(),
                file.digest(),
                counts[0] + counts[1] + counts[2],
                counts[Verdict.Kind.ACCEPTED.ordinal()],
                counts[Verdict.Kind.UNCHANGED.ordinal()],
                counts[Verdict.Kind.REJECTED.ordinal()],
                upload.at());
    }

    private static Map<String, ?> content(UploadView view) {
        return Map.of(
                "file", view.file(),
                "accepted", view.accepted(),
                "unchanged", view.unchanged(),
                "rejected", view.rejected());
    }
}
