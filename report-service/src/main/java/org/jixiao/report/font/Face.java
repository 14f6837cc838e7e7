package org.jixiao.report.font;

/** The four faces of an official document: the name that word processors know, and the bundled stand-in. */
public enum Face {
    FANG_SONG("仿宋_GB2312", "FandolFang-Regular.ttf"),
    HEI("黑体", "FandolHei-Regular.ttf"),
    KAI("楷体_GB2312", "LXGWWenKai-Regular.ttf"),
    XIAO_BIAO_SONG("方正小标宋简体", "FandolSong-Bold.ttf");

    private final String commonName;
    private final String bundled;

    Face(String commonName, String bundled) {
        this.commonName = commonName;
        this.bundled = bundled;
    }

    public String commonName() {
        return commonName;
    }

    String bundled() {
        return bundled;
    }
}
