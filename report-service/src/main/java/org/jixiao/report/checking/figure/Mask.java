package org.jixiao.report.checking.figure;

import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.checking.text.Patterns;

/** Digits that state nothing: numbers of documents, codes, telephones, dates, numbers of headings and items, names in quotes. */
public final class Mask {

    private static final List<Pattern> NO_FIGURES = List.of(
            Patterns.of("[〔\\[【（]\\d{4}[〕\\]】）] ?\\d* ?号?"),
            Patterns.of("第? ?\\d+ ?号"),
            Patterns.of("(?<!\\d)(?:19|20)\\d{2}(?:年 ?\\d{1,2}月 ?\\d{1,2}日?|([./-])\\d{1,2}\\1\\d{1,2})(?![\\d元])"),
            Patterns.of("(?<!\\d)(?:19|20)\\d{2}年? ?[-—~至到] ?(?:(?:19|20)\\d{2})年?度?"),
            Patterns.of("(?<!\\d)(?:19|20)\\d{2}年度?(?: ?\\d{1,2}月)?(?:(?:[-—~至到] ?)?\\d{1,2}(?:月|日))?份?"),
            Patterns.of("(?<![\\d.])\\d{1,2}月(?:份|(?:\\d{1,2}日?)|(?=[-—~至到底初末前，]))"),
            Patterns.of("(?<![\\d.])\\d{1,2}[-—~]\\d{1,2}月份?"),
            Patterns.of("(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)0\\d{2,3}-\\d{7,8}(?!\\d)|(?<!\\d)\\d{17}[\\dXx](?!\\d)"),
            Patterns.of("(?:编码|代码|编号|账号|电话|邮编|文号|网址)[为是：:]?[ ]*[A-Za-z]*\\d[\\dA-Za-z.-]*"),
            Patterns.of("[A-Za-z][A-Za-z.-]*\\d+|(?<![\\d.])\\d+[A-Za-z]+(?![a-z]*/)"),
            Patterns.of("[“\"‘'][^”\"’']{0,12}[”\"’']"),
            Patterns.of("(?m)^ *(?:\\d{1,2}(?:\\.\\d{1,2}){0,3} ?[、.）](?!\\d)|（\\d{1,2}）)"),
            Patterns.of("(?<=[。；：] ?)\\d{1,2}(?:[、）]|\\.(?!\\d))"),
            Patterns.of("（\\d{1,2}）|[①-⑳]"),
            Patterns.of("第[\\d零一二三四五六七八九十百]+[章节条款项个届次期批季页]"),
            Patterns.of("十[一二三四五六七八九]?五(?=规划|时期|期间)|[二三四五]位一体|[一两]个[确]|五[大]发展"));

    private Mask() {}

    /** The same text with a space for each sign that belongs to no figure. */
    public static String of(String plain) {
        var masked = new StringBuilder(plain);
        for (var pattern : NO_FIGURES) {
            var found = pattern.matcher(masked.toString());
            while (found.find()) {
                for (var i = found.start(); i < found.end(); i++) {
                    masked.setCharAt(i, masked.charAt(i) == '“' || masked.charAt(i) == '”' ? '"' : ' ');
                }
            }
        }
        return masked.toString();
    }
}
