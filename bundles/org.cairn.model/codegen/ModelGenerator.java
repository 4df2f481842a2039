// SPDX-License-Identifier: EPL-2.0
import java.nio.file.Path;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/** Makes the Java code of the models. The build runs it as it is; it is no part of what it makes. */
final class ModelGenerator {

    private ModelGenerator() {
    }

    /** Arguments: the name of the bundle, the folder in which {@code src-gen} is made, the {@code .genmodel} file. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        ResourceSet resources = new ResourceSetImpl();
        var factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
        factories.put("ecore", new EcoreResourceFactoryImpl());
        factories.put("genmodel", new XMIResourceFactoryImpl());
        GenModelPackage.eINSTANCE.eClass();
        EcorePlugin.getPlatformResourceMap().put(arguments[0], URI.createFileURI(folder + "/"));
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI,
                GenModelGeneratorAdapterFactory.DESCRIPTOR);

        URI file = URI.createFileURI(Path.of(arguments[2]).toAbsolutePath().toString());
        GenModel model = (GenModel) resources.getResource(file, true).getContents().get(0);
        EcoreUtil.resolveAll(resources);
        model.reconcile();
        model.setCanGenerate(true);
        model.setValidateModel(true);
        stopUnlessFine(model.diagnose());
        Generator generator = new Generator();
        generator.setInput(model);
        stopUnlessFine(generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor()));
    }

    private static void stopUnlessFine(Diagnostic outcome) {
        if (outcome.getSeverity() >= Diagnostic.WARNING) {
            tell(outcome, "");
            System.exit(1);
        }
    }

    private static void tell(Diagnostic outcome, String indent) {
        System.err.println(indent + outcome.getMessage());
        if (outcome.getException() != null) {
            outcome.getException().printStackTrace();
        }
        outcome.getChildren().forEach(child -> tell(child, indent + "  "));
    }
}
