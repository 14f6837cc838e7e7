package org.jixiao.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import org.jboss.logging.Logger;
import org.jixiao.common.problem.Refusal;

/** Takes files and gives them back; what goes wrong is told as a problem. */
@ApplicationScoped
public class KeptFiles {

    private static final Logger LOG = Logger.getLogger(KeptFiles.class);

    private final FileStore store;
    private final FileSettings settings;

    KeptFiles(FileStore store, FileSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * @param mediaType as the sender says, without parameters
     * @return to be closed
     */
    public ReceivedFile receive(InputStream body, String mediaType) {
        return ReceivedFile.of(body, mediaType, settings.mostOctets());
    }

    /** Before the record that names it is written: a record never stands for a content that is not there. */
    public void keep(FileKey key, ReceivedFile file) {
        try {
            store.keep(key, file.path());
        } catch (StoreUnavailable unavailable) {
            throw unavailable(unavailable);
        }
    }

    public InputStream open(FileKey key) {
        try {
            return store.open(key);
        } catch (ContentDamaged damaged) {
            LOG.errorf(damaged, "a kept file is damaged or lost: %s", key.digest());
            throw Refusal.of(
                    FileProblem.DAMAGED,
                    "该文件与入库时的摘要不符或已丢失，请联系系统管理员从备份恢复",
                    "The file does not fit its digest or is lost; it has to be restored from a backup");
        } catch (StoreUnavailable unavailable) {
            throw unavailable(unavailable);
        }
    }

    private static Refusal unavailable(StoreUnavailable why) {
        LOG.warn("the file store is not available", why);
        return Refusal.of(FileProblem.UNAVAILABLE, "文件存储暂无应答，请稍后重试", "The file store does not answer; try again later");
    }
}
