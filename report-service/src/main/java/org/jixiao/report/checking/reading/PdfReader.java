package org.jixiao.report.checking.reading;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jixiao.report.checking.text.SourceText;

/** The words of a PDF by their positions. A page that is a picture has none, and is refused as such. */
final class PdfReader implements Reader {

    @Override
    public SourceText read(byte[] file) throws IOException, Unreadable {
        try (var document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > Limits.PAGES) {
                throw Limits.tooLarge("页数超过" + Limits.PAGES + "页");
            }
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var text = stripper.getText(document);
            if (text.isBlank()) {
                throw new Unreadable("PDF 是扫描图片，没有可读的文字；请上传由文字生成的 PDF 或 Word 文件", "The PDF has pictures and no text");
            }
            return Lines.join(text);
        } catch (InvalidPasswordException locked) {
            throw new Unreadable("PDF 有密码，无法读取；请去除密码后再检查", "The PDF is encrypted", locked);
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }
}
