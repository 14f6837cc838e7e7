package org.jixiao.evaluation.workbook;

import java.util.List;
import java.util.Optional;
import org.jixiao.evaluation.measurement.MeasurementView;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.Operator.Need;

/** The columns of 完成情况: what was promised, and what a measurement says. */
enum ActualColumn implements SheetColumn {
    PROJECT_CODE("项目代码", 22, CellKind.TEXT, false, List.of()),
    PROJECT_NAME("项目名称", 28, CellKind.TEXT, false, List.of()),
    LEVEL2("二级指标", 20, CellKind.TEXT, false, List.of()),
    NAME("三级指标", 28, CellKind.TEXT, false, List.of()),
    OPERATOR("比较", 8, CellKind.TEXT, false, List.of()),
    PLANNED("指标值", 16, CellKind.VALUE, false, List.of()),
    UNIT("计量单位", 10, CellKind.TEXT, false, List.of()),
    WEIGHT("权重", 8, CellKind.NUMBER, false, List.of()),
    WAY("填报方式", 10, CellKind.TEXT, false, List.of()),
    STATUS("复核状态", 10, CellKind.TEXT, false, List.of()),
    RETURNED("退回理由", 20, CellKind.TEXT, false, List.of()),
    FILES("佐证文件数", 10, CellKind.NUMBER, false, List.of()),
    VALUE("实际完成值", 18, CellKind.VALUE, true, List.of()),
    MARKS("定性得分", 10, CellKind.NUMBER, true, List.of()),
    NUMERATOR("分子金额", 14, CellKind.NUMBER, true, List.of()),
    DENOMINATOR("分母数量", 10, CellKind.NUMBER, true, List.of()),
    EVIDENCE("佐证说明", 30, CellKind.TEXT, true, List.of()),
    DOCUMENT("文件编号", 20, CellKind.TEXT, true, List.of()),
    THIRD_PARTY("第三方签章", 10, CellKind.CHOICE, true, Choices.YES_NO),
    EXPLANATION("说明", 30, CellKind.TEXT, true, List.of());

    private final String heading;
    private final int width;
    private final CellKind kind;
    private final boolean filled;
    private final List<String> choices;

    ActualColumn(String heading, int width, CellKind kind, boolean filled, List<String> choices) {
        this.heading = heading;
        this.width = width;
        this.kind = kind;
        this.filled = filled;
        this.choices = choices;
    }

    /** @param measured null where nothing was measured yet */
    String of(MeasurementView measured, Need need) {
        return measured == null ? "" : kind.canonical(text(measured), need);
    }

    private String text(MeasurementView measured) {
        var evidence = measured.evidence();
        return switch (this) {
            case VALUE -> value(measured);
            case MARKS -> measured.marks();
            case NUMERATOR -> measured.cost() == null ? null : measured.cost().numerator();
            case DENOMINATOR -> measured.cost() == null ? null : measured.cost().denominator();
            case EVIDENCE -> evidence == null ? null : evidence.description();
            case DOCUMENT -> evidence == null ? null : evidence.documentNo();
            case THIRD_PARTY -> measured.dataSupport() == DataSupport.B ? Choices.YES : null;
            case EXPLANATION -> measured.explanation();
            case RETURNED -> measured.returnReason();
            case STATUS -> status(measured.status());
            case FILES -> evidence == null ? null : evidence.files().size() + "";
            default -> null;
        };
    }

    private static String value(MeasurementView measured) {
        if (measured.fulfilled() != null) {
            return Boolean.TRUE.equals(measured.fulfilled()) ? Choices.YES : Choices.NO;
        }
        if (measured.band() != null) {
            return measured.band().label();
        }
        return measured.date() == null ? measured.value() : measured.date().toString();
    }

    private static String status(String status) {
        return switch (status) {
            case "pending" -> "待复核";
            case "returned" -> "被退回";
            default -> "已确认";
        };
    }

    /** Where a refusal of this part of a measurement belongs. */
    static Optional<ActualColumn> at(String pointer) {
        return switch (pointer) {
            case "/value", "/date", "/band", "/fulfilled" -> Optional.of(VALUE);
            case "/marks" -> Optional.of(MARKS);
            case "/numerator" -> Optional.of(NUMERATOR);
            case "/denominator" -> Optional.of(DENOMINATOR);
            case "/evidence/documentNo" -> Optional.of(DOCUMENT);
            case "/evidence/thirdParty" -> Optional.of(THIRD_PARTY);
            case "/explanation" -> Optional.of(EXPLANATION);
            default -> pointer.startsWith("/evidence") ? Optional.of(EVIDENCE) : Optional.empty();
        };
    }

    static List<String> choices(Need need) {
        return need == Need.JUDGEMENT ? Choices.BANDS : need == Need.ANSWER ? Choices.YES_NO : List.of();
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public CellKind kind() {
        return kind;
    }

    @Override
    public boolean isFilled() {
        return filled;
    }

    @Override
    public List<String> choices() {
        return choices;
    }
}
