package org.jixiao.report.layout;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/** A QR code as squares, for every format to draw them sharp at any size. */
public final class QrCode {

    /** Squares that stay white around it (ISO/IEC 18004). */
    public static final int QUIET = 4;

    private final ByteMatrix squares;

    private QrCode(ByteMatrix squares) {
        this.squares = squares;
    }

    /** @param dark squares from the first of a row on */
    public record Run(int row, int first, int dark) {}

    /** Level M: a crease or a stamp over a seventh of it does no harm. */
    public static QrCode of(String content) {
        try {
            return new QrCode(Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("more than a QR code holds", tooLong);
        }
    }

    /** Squares in a row, without those that stay white around it. */
    public int size() {
        return squares.getWidth();
    }

    public List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (var row = 0; row < size(); row++) {
            for (var column = 0; column < size(); column++) {
                var first = column;
                while (column < size() && squares.get(column, row) == 1) {
                    column++;
                }
                if (column > first) {
                    runs.add(new Run(row, first, column - first));
                }
            }
        }
        return runs;
    }
}
