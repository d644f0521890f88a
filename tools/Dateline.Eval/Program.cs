using Dateline.Eval.Running;

return EvalProgram.Run(args, Console.Out, Console.Error);
