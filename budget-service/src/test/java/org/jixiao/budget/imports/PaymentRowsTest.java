package org.jixiao.budget.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jixiao.budget.line.FundingSource;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.SheetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentRowsTest {

    private static final String HEADINGS = "单位代码|预算年度|项目代码|功能分类科目编码|部门经济分类科目编码|资金来源|预算行标识|支付日期|金额|凭证号|摘要|绩效指标|所属期间";
    private static final String GOOD = "725001|2025||2100716|30101|一般公共预算拨款||2025-03-18|78210.00|V-1|示例支付|投保人数|2025-Q1";
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    @TempDir
    Path folder;

    @Test
    void aGoodRowBreaksNoRule() throws IOException {
        var row = read(GOOD);

        assertThat(row.broken()).isEmpty();
        assertThat(row.amount()).isEqualTo("78210.00");
        assertThat(row.source()).isEqualTo(FundingSource.GENERAL_PUBLIC);
        assertThat(row.paidOn()).isEqualTo(LocalDate.of(2025, 3, 18));
        assertThat(row.line()).isNull();
        assertThat(row.number()).isEqualTo(2);
    }

    @Test
    void fullWidthDigitsAndLettersAreReadAsPlainOnes() throws IOException {
        var row = read("７２５００１|２０２５||２１００７１６|３０１０１|一般公共预算拨款||２０２５年３月１８日|７８，２１０．０５|Ｖ－１|全角（摘要）||");

        assertThat(row.broken()).isEmpty();
        assertThat(row.unit()).isEqualTo("725001");
        assertThat(row.amount()).isEqualTo("78210.05");
        assertThat(row.voucherNo()).isEqualTo("V-1");
        assertThat(row.summary()).isEqualTo("全角（摘要）");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "78210; 78210.00",
                "1,234,567.8; 1234567.80",
                "+5.00; 5.00",
                "0.01; 0.01",
                "100.0000; 100.00",
                "9999999999999999.99; 9999999999999999.99"
            })
    void anAmountIsExactToTheFen(String written, String amount) throws IOException {
        assertThat(read(GOOD.replace("78210.00", written)).amount()).isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0} for {1} breaks {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "78210.00; 78210.001; AMOUNT_FINER_THAN_FEN",
                "78210.00; NaN; AMOUNT_FORM",
                "78210.00; 1e999; AMOUNT_FORM",
                "78210.00; 1e999999999; AMOUNT_FORM",
                "78210.00; Infinity; AMOUNT_FORM",
                "78210.00; 1,23.00; AMOUNT_FORM",
                "78210.00; 12345678901234567; AMOUNT_FORM",
                "78210.00; 壹佰; AMOUNT_FORM",
                "78210.00; ''; AMOUNT_FORM",
                "78210.00; 0.00; AMOUNT_NOT_POSITIVE",
                "78210.00; -1.00; AMOUNT_NOT_POSITIVE",
                "725001; 72500; UNIT_FORM",
                "|2025|; |25|; YEAR_FORM",
                "|2025|; |2024|; DATE_OUTSIDE_YEAR",
                "2025-03-18; 2025-02-30; DATE_FORM",
                "2025-03-18; 2025318; DATE_FORM",
                "2025-03-18; 45734.5; DATE_FORM",
                "2025-03-18; 2025-07-01; DATE_IN_FUTURE",
                "2100716; 21007; CODE_FORM",
                "30101; 3010; CODE_FORM",
                "一般公共预算拨款; 其他; SOURCE_UNKNOWN",
                "拨款||; 拨款|1-1-1-1-1|; LINE_FORM",
                "V-1; ''; VOUCHER_FORM",
                "示例支付; ''; SUMMARY_FORM",
                "示例支付; 慰问11010519491231002X; SUMMARY_PERSONAL",
                "示例支付; 账号６２２２０２０２０００１２３４５６７８; SUMMARY_PERSONAL",
                "2025-Q1; 2025-Q5; PERIOD_FORM",
                "2025-Q1; 第一季度; PERIOD_FORM",
                "V-1; V\u0007-1; VOUCHER_FORM",
                "示例支付; 示例\u0007支付; SUMMARY_FORM",
                "投保人数; 投保\u0007人数; INDICATOR_FORM"
            })
    void whatCannotBeReadBreaksItsRuleAndNoOther(String good, String bad, RowRule rule) throws IOException {
        assertThat(read(GOOD.replace(good, bad)).broken()).containsExactly(rule);
    }

    @ParameterizedTest(name = "{0}: at most {1}, else {2}")
    @CsvSource({"V-1, 64, VOUCHER_FORM", "示例支付, 500, SUMMARY_FORM", "投保人数, 64, INDICATOR_FORM"})
    void aTextIsNoLongerThanItsColumn(String good, int longest, RowRule rule) throws IOException {
        assertThat(read(GOOD.replace(good, "长".repeat(longest))).broken()).isEmpty();
        assertThat(read(GOOD.replace(good, "长".repeat(longest + 1))).broken()).containsExactly(rule);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "一般公共预算, GENERAL_PUBLIC",
        "政府性基金, GOVERNMENT_FUND",
        "政府性基金预算拨款, GOVERNMENT_FUND",
        "国有资本经营预算, STATE_CAPITAL",
        "国有资本经营预算拨款, STATE_CAPITAL",
        "财政专户管理资金, SPECIAL_ACCOUNT",
        "单位资金, UNIT_FUNDS"
    })
    void aSourceIsNamedInFullOrInShort(String written, FundingSource source) throws IOException {
        assertThat(read(GOOD.replace("一般公共预算拨款", written)).source()).isEqualTo(source);
    }

    @Test
    void everyFaultOfARowIsNamedAtOnce() throws IOException {
        assertThat(read("||||||||||||").broken())
                .containsExactlyInAnyOrder(
                        RowRule.UNIT_FORM,
                        RowRule.YEAR_FORM,
                        RowRule.CODE_FORM,
                        RowRule.SOURCE_UNKNOWN,
                        RowRule.AMOUNT_FORM,
                        RowRule.DATE_FORM,
                        RowRule.VOUCHER_FORM,
                        RowRule.SUMMARY_FORM);
    }

    /** An empty row would be no row: the note beside the columns makes it one. */
    private PaymentRow read(String cells) throws IOException {
        var file = folder.resolve("payments.csv");
        Files.writeString(file, csv(HEADINGS) + ",备注\n" + csv(cells) + ",自用\n");
        try (var sheet = SheetReader.open(file, SheetFormat.CSV)) {
            return new PaymentRows(sheet, TODAY).read(sheet.next());
        }
    }

    private static String csv(String cells) {
        return "\"" + cells.replace("|", "\",\"") + "\"";
    }
}
