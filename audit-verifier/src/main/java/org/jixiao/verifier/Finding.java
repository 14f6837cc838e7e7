package org.jixiao.verifier;

/**
 * What is wrong, and where it begins.
 *
 * @param first the first bad sequence number
 * @param until where only a checkpoint tells: the bad number lies between the two; otherwise the same as {@code first}
 */
record Finding(long first, long until, Reason reason) {

    static Finding at(long seq, Reason reason) {
        return new Finding(seq, seq, reason);
    }

    enum Reason {
        UNREADABLE("此行无法读取，或不是留痕的格式", "the line cannot be read as an entry"),
        EDITED("内容与其哈希不符，被改动", "the content does not match its hash: edited"),
        COLUMNS("各列与被哈希的内容不一致（改动或改号）", "the columns disagree with the hashed content: edited or renumbered"),
        MISSING("缺少该序号，被删除", "the number is missing: deleted"),
        DOUBLED("该序号出现两次，有插入", "the number occurs twice: inserted"),
        MISPLACED("次序不对，被对调或插入", "out of order: swapped or inserted"),
        REPLACED("与后一条的前哈希不符，被替换", "the next entry was linked to another one: replaced"),
        UNLINKED("与前一条衔接不上，被替换或插入", "not linked to the entry before: replaced or inserted"),
        TRUNCATED("签名检查点之后的部分缺失，链被截短", "a signed checkpoint lies behind the end: truncated"),
        REWRITTEN("与签名检查点不符，链被整体改写", "differs from a signed checkpoint: rewritten with new hashes"),
        DISAGREEING("两个有效检查点互相矛盾", "two valid checkpoints contradict each other"),
        FORGED("检查点的签名无效，系伪造", "the signature of a checkpoint is not valid: forged"),
        UNKNOWN_KEY("检查点所用密钥不在所给公钥之中", "a checkpoint was signed with a key that was not given"),
        ACCESS("访问留痕与链中的封存不符", "records of access differ from what was sealed into the chain"),
        ACCESS_MISSING("已封存的访问留痕缺失", "sealed records of access are missing");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String toString() {
            return zh + " / " + en;
        }
    }
}
