// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.plugins.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Finds out what keeps a bundle from being resolved, the same on every framework. */
final class MissingParts {

    private static final Pattern AT_LEAST = Pattern.compile("version>=([\\w.]+)");
    private static final Pattern BELOW = Pattern.compile("!\\(version>=([\\w.]+)\\)");

    private MissingParts() {
    }

    /** What the bundle needs and nobody has, in words; empty if nothing is missing at first sight. */
    static List<String> of(Bundle bundle, BundleContext context) {
        List<String> missing = new ArrayList<>();
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
            boolean optional = Constants.RESOLUTION_OPTIONAL.equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE));
            boolean later = requirement.getDirectives().containsKey("effective")
                    && !requirement.getDirectives().get("effective").equals("resolve");
            boolean dynamic = "dynamic".equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE));
            if (!optional && !later && !dynamic && !isProvided(requirement, context)) {
                missing.add(said(requirement));
            }
        }
        return missing;
    }

    private static boolean isProvided(BundleRequirement requirement, BundleContext context) {
        for (Bundle other : context.getBundles()) {
            BundleRevision revision = other.adapt(BundleRevision.class);
            if (revision != null) {
                for (BundleCapability capability : revision.getDeclaredCapabilities(requirement.getNamespace())) {
                    if (requirement.matches(capability)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** {@code the package org.cairn.api.analysis, version 2.0.0 or later}. */
    private static String said(BundleRequirement requirement) {
        String filter = String.valueOf(requirement.getDirectives().get(Constants.FILTER_DIRECTIVE));
        boolean isPackage = requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE);
        Matcher name = Pattern.compile(Pattern.quote(requirement.getNamespace()) + "=([^)]+)").matcher(filter);
        if (!name.find()) {
            return requirement.getNamespace() + " " + filter;
        }
        String version = "";
        Matcher below = BELOW.matcher(filter);
        Matcher from = AT_LEAST.matcher(below.find() ? filter.replace(below.group(), "") : filter);
        if (from.find()) {
            version = ", version " + from.group(1) + " or later";
            below.reset();
            if (below.find()) {
                version += " but before " + below.group(1);
            }
        }
        return (isPackage ? "the package " : requirement.getNamespace() + " ") + name.group(1) + version;
    }
}
