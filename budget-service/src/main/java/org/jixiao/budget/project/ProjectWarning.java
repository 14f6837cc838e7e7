package org.jixiao.budget.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What looks wrong about a project and stops nobody: places code their projects in ways that no document fixes. */
@Schema(description = "提示，不影响办理：code-pattern 项目代码不符合“6位区划、2位年度、1位类别字母、12位序列”；previous-code-missing 延续项目未填所延续项目的代码")
public enum ProjectWarning {
    @JsonProperty("code-pattern")
    CODE_PATTERN,
    @JsonProperty("previous-code-missing")
    PREVIOUS_CODE_MISSING;

    private static final Pattern CODE = Pattern.compile("\\d{6}\\d{2}[A-Z][0-9A-Z]{12}");

    static List<ProjectWarning> of(String code, ProjectAttribute attribute, String previousCode) {
        var warnings = new ArrayList<ProjectWarning>();
        if (code != null && !CODE.matcher(code).matches()) {
            warnings.add(CODE_PATTERN);
        }
        if (attribute == ProjectAttribute.CONTINUED && previousCode == null) {
            warnings.add(PREVIOUS_CODE_MISSING);
        }
        return warnings;
    }
}
