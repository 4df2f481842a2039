// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.observation;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import org.cairn.core.findings.Share;
import org.cairn.model.instrument.Level;
import org.cairn.model.instrument.Scale;
import org.eclipse.osgi.util.NLS;

/** Words for what observations say. */
final class Say {

    private static final int FEW = 30;

    private Say() {
    }

    static String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).format(moment.atZone(ZoneId.systemDefault()));
    }

    /** The name of a level; empty if there is none. */
    static String level(Scale scale, UUID id) {
        return scale == null || id == null ? "" : scale.getLevels().stream().filter(level -> id.equals(level.getId())).map(Level::getName)
                .findFirst().orElse("");
    }

    static String percent(double share) {
        return NumberFormat.getPercentInstance().format(share);
    }

    /** At most one digit behind the point. */
    static String number(double number) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** So many of so many alike, with its interval. */
    static String share(Share share) {
        return share.of() == 0 ? Messages.agree_none : NLS.bind(Messages.agree_share, new Object[] {share.some(), share.of(),
                percent(share.value()), percent(share.low()), percent(share.high())}) + (share.of() < FEW ? " " + Messages.agree_few : "");
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
