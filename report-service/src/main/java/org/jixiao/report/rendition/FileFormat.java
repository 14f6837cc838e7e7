package org.jixiao.report.rendition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        type = SchemaType.STRING,
        enumeration = {"docx", "pdf", "html", "xlsx", "ofd"},
        description = "文件格式：docx 可编辑，pdf 供核对和阅览，html 供浏览器预览，xlsx 只载表格、供计算，ofd 供交换和归档")
public enum FileFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    HTML("text/html;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    OFD("application/ofd");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A page is looked at where it is; a file is kept. */
    String disposition() {
        return this == HTML ? "inline" : "attachment";
    }

    /** What goes out to the public: files to read, not to edit. */
    public boolean isForThePublic() {
        return this == PDF;
    }

    @JsonCreator
    public static FileFormat of(String name) {
        for (var format : values()) {
            if (format.toString().equals(name)) {
                return format;
            }
        }
        throw new IllegalArgumentException("no format of ours");
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
